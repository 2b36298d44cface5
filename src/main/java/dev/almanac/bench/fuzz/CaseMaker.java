package dev.almanac.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes broken files of real records. The same seed and number always make the same file. */
final class CaseMaker {
  /** Of so many files, one has its bytes broken, and the others a record. */
  static final int BYTES_EVERY = 5;

  /** The odd constant of Weyl sequences, golden ratio by 2^64 (Steele et al., 2014). */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private static final int MAX_NEIGHBOURS = 4;
  private static final int TRIES = 16;
  private static final List<String> PACKING_MARKS =
      List.of("\u001f\u008b\b\u0000", "(\u00b5/\u00fd", "BZh9", "PAR1", "PK\u0003\u0004");

  private final SpecimenPool pool;
  private final long seed;

  CaseMaker(SpecimenPool pool, long seed) {
    this.pool = pool;
    this.seed = seed;
  }

  FuzzCase make(long number) {
    SplittableRandom random = new SplittableRandom(seed + SPREAD * (number + 1));
    boolean isRecord = number % BYTES_EVERY != BYTES_EVERY - 1;
    Family family = pool.draw(random, isRecord);
    List<Specimen> records = records(family, random);
    return isRecord
        ? brokenRecord(number, family, records, random)
        : brokenBytes(number, new Plain(family, records), random);
  }

  private static List<Specimen> records(Family family, SplittableRandom random) {
    int most = family.frame().isWhole() ? 1 : 2 + random.nextInt(MAX_NEIGHBOURS);
    int size = family.specimens().size();
    List<Specimen> records = new ArrayList<>();
    int first = random.nextInt(size);
    int step = 1 + random.nextInt(size);
    for (int i = 0; i < Math.min(most, size); i++) {
      Specimen next = family.specimens().get((int) ((first + (long) i * step) % size));
      if (!records.contains(next)) {
        records.add(next);
      }
    }
    return records;
  }

  private FuzzCase brokenRecord(
      long number, Family family, List<Specimen> records, SplittableRandom random) {
    int which = random.nextInt(records.size());
    byte[] whole = records.get(which).text().getBytes(StandardCharsets.UTF_8);
    Mutation mutation = Mutation.draw(random);
    byte[] broken = mutation.apply(whole, random);
    for (int i = 0; i < TRIES && (holdsNothing(broken) || Arrays.equals(whole, broken)); i++) {
      broken = mutation.apply(whole, random);
    }
    if (holdsNothing(broken) || Arrays.equals(whole, broken)) {
      // Some records have nothing that this can change.
      mutation = Mutation.INSERT_MARK;
      broken = new byte[whole.length + 1];
      System.arraycopy(whole, 0, broken, 0, whole.length);
      broken[whole.length] = '"';
    }
    List<Specimen> neighbours = new ArrayList<>(records);
    neighbours.remove(which);
    String name = mutation + " of record " + (which + 1) + ", " + records.get(which).name();
    byte[] bytes = new Plain(family, records).with(which, broken);
    return new FuzzCase(number, family, neighbours, name, true, bytes);
  }

  /** Whether nobody could tell that a record had stood there. */
  private static boolean holdsNothing(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace(',', ' ').isBlank();
  }

  private FuzzCase brokenBytes(long number, Plain plain, SplittableRandom random) {
    int way = random.nextInt(10);
    byte[] bytes = plain.bytes();
    Family family = plain.family;
    if (way == 0 && !family.frame().isParquet()) {
      return reencoded(number, plain, random);
    }
    if (way == 1) {
      String mark = PACKING_MARKS.get(random.nextInt(PACKING_MARKS.size()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(bytes);
      return new FuzzCase(
          number, family, List.of(), "mark of another packing", false, out.toByteArray());
    }
    Mutation mutation = Mutation.draw(random);
    if (way < 6) {
      byte[] broken = mutation.apply(bytes, random);
      return new FuzzCase(
          number, family, plain.before(broken), mutation + " of the file", false, broken);
    }
    Packer packer = way == 9 ? Packer.BZIP2 : way == 8 ? Packer.ZSTD : Packer.GZIP;
    byte[] broken = mutation.apply(packer.pack(bytes), random);
    String name = mutation + " of the file in " + packer.name().toLowerCase(Locale.ROOT);
    return new FuzzCase(
        number, family, plain.before(packer.unpackable(broken)), name, false, broken);
  }

  /** The same text in another encoding, which loses nothing. */
  private FuzzCase reencoded(long number, Plain plain, SplittableRandom random) {
    List<Charset> charsets =
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8);
    Charset charset = charsets.get(random.nextInt(charsets.size()));
    String text = "\ufeff" + new String(plain.bytes(), StandardCharsets.UTF_8);
    return new FuzzCase(
        number, plain.family, plain.records, "in " + charset, false, text.getBytes(charset));
  }

  /** A file that is whole. */
  private record Plain(Family family, List<Specimen> records) {

    byte[] bytes() {
      return with(-1, new byte[0]);
    }

    /** The file with these bytes in the place of one record. */
    byte[] with(int which, byte[] instead) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(in(family.frame().head()));
      for (int i = 0; i < records.size(); i++) {
        out.writeBytes(in(i == 0 ? "" : family.frame().between()));
        out.writeBytes(i == which ? instead : in(records.get(i).text()));
      }
      out.writeBytes(in(family.frame().tail()));
      return out.toByteArray();
    }

    /**
     * The records that end, with what ends them, where these bytes are still the file's own. A file
     * that is one record, or is read from its end as Parquet is, promises nothing.
     */
    List<Specimen> before(byte[] broken) {
      if (family.frame().isWhole()) {
        return List.of();
      }
      byte[] whole = bytes();
      int mismatch = Arrays.mismatch(whole, broken);
      int same = mismatch < 0 ? whole.length : mismatch;
      int end = in(family.frame().head()).length;
      List<Specimen> before = new ArrayList<>();
      for (Specimen record : records) {
        end += in(record.text()).length;
        int closed = end + Math.max(1, in(family.frame().between()).length);
        if (closed <= same || same == whole.length) {
          before.add(record);
        }
        end += in(family.frame().between()).length;
      }
      return before;
    }

    private byte[] in(String text) {
      return text.getBytes(family.frame().charset());
    }
  }
}
