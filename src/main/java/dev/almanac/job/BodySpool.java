package dev.almanac.job;

import com.github.luben.zstd.Zstd;
import dev.almanac.model.BodyRef;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Clean texts on disk between the stage that reads them and the one that writes them, so that no
 * shuffle carries a body and no worker holds them all. Texts are compressed one by one; the spool
 * is part of the staging folder and goes with it.
 */
public final class BodySpool {
  private static final int LEVEL = 1;

  private BodySpool() {}

  /** Appends texts to a file of its own. Not thread-safe. */
  public static final class Writer implements Closeable {
    private final Path folder;
    // A bundle that is tried again must not write where its first try did.
    private final String name = UUID.randomUUID() + ".spool";
    private FileChannel channel;
    private long end;

    /** Opens a new file in the folder, which is made if need be. */
    public Writer(Path folder) throws IOException {
      this.folder = Files.createDirectories(folder);
      this.channel =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Appends a text and says where it stands. */
    public BodyRef write(String text) throws IOException {
      byte[] bytes = Zstd.compress(text.getBytes(StandardCharsets.UTF_8), LEVEL);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      BodyRef ref = new BodyRef(name, end, bytes.length);
      end += bytes.length;
      return ref;
    }

    @Override
    public void close() throws IOException {
      channel.close();
      if (end == 0) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  /** Reads texts wherever they stand in the spool. Not thread-safe. */
  public static final class Reader implements Closeable {
    private final Path folder;
    private final Map<String, FileChannel> channels = new HashMap<>();

    public Reader(Path folder) {
      this.folder = folder;
    }

    /** The text that was written there. */
    public String read(BodyRef ref) throws IOException {
      FileChannel channel = channels.get(ref.file());
      if (channel == null) {
        channel = FileChannel.open(folder.resolve(ref.file()), StandardOpenOption.READ);
        channels.put(ref.file(), channel);
      }
      ByteBuffer buffer = ByteBuffer.allocate(ref.length());
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, ref.offset() + buffer.position()) < 0) {
          throw new IOException("the spool " + ref.file() + " ends early");
        }
      }
      byte[] bytes = buffer.array();
      byte[] text = new byte[Math.toIntExact(Zstd.getFrameContentSize(bytes))];
      Zstd.decompress(text, bytes);
      return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      for (FileChannel channel : channels.values()) {
        channel.close();
      }
    }
  }
}
