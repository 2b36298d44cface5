package dev.almanac.ingest.feed;

import com.rometools.rome.io.FeedException;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.feed.Slice.Ending;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.jdom2.Document;
import org.jdom2.JDOMException;

/**
 * Reads the items of RSS (0.9x, 1.0 and 2.0) and the entries of Atom (0.3 and 1.0), one at a time.
 * A broken one costs none of its neighbours; each is a document of its own, and is parsed as one.
 */
public final class FeedReader implements FormatReader {
  private static final String MALFORMED = "malformed_xml";

  private final Dump dump;

  public FeedReader(Dump dump) {
    this.dump = dump;
  }

  /**
   * Whether a file that starts so is a feed: the root tells, behind declarations and comments.
   *
   * @param start the first characters of the file
   */
  public static boolean isFeed(String start) {
    return FeedStart.isFeed(start);
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    ItemScanner scanner = new ItemScanner(window, dump.limits().recordBytes());
    XmlParser parser = new XmlParser(dump.limits());
    FeedBase base = FeedBase.NONE;
    int version = 0;
    long position = 0;
    for (Slice item = scanner.next(); item != null; item = scanner.next()) {
      FeedHead head = scanner.head();
      position += stray(scanner, parser, position, sink);
      position++;
      if (head.version() != version) {
        version = head.version();
        base = FeedBase.of(head, parser);
      }
      read(item, position, new Around(head, base, parser), sink);
    }
    if (scanner.endsWell()) {
      stray(scanner, parser, position, sink);
    }
    if (scanner.endsInTheMiddle()) {
      DumpFormat format = scanner.head().format();
      sink.reject(dump.reject(position + 1, format, MALFORMED, "ends in the middle", ""));
    }
  }

  /** Rejects what is left of an item that has no beginning; how many that were. */
  private int stray(ItemScanner scanner, XmlParser parser, long before, RecordSink sink) {
    String text = scanner.gap().stray(scanner.head(), parser);
    if (text.isEmpty()) {
      return 0;
    }
    String detail = "what stands between items is none, and nothing that may stand there";
    DumpFormat format = scanner.head().format();
    sink.reject(dump.reject(before + 1, format, MALFORMED, detail, text.strip()));
    return 1;
  }

  /** What an item is read with. */
  private record Around(FeedHead head, FeedBase base, XmlParser parser) {}

  private void read(Slice item, long position, Around around, RecordSink sink) {
    DumpFormat format = around.head.format();
    if (item.ending() == Ending.TOO_LARGE) {
      String detail = "an item of more than " + dump.limits().recordBytes() + " bytes";
      sink.reject(
          dump.reject(position, format, "record_too_large", detail, item.text(), item.bytes()));
      return;
    }
    if (item.ending() != Ending.WHOLE) {
      String detail = "the item ends in the middle";
      sink.reject(dump.reject(position, format, MALFORMED, detail, item.text()));
      return;
    }
    try {
      Document document = around.parser.parse(HtmlEntities.mended(around.head.around(item.text())));
      RawRecord record = record(document, around.base, position, format, item);
      if (ArxivEntry.isError(record.address().nativeId())) {
        String detail = record.body() == null ? "no message" : record.body().text();
        sink.reject(dump.reject(position, format, "api_error", detail, item.text()));
      } else {
        sink.accept(record);
      }
    } catch (JDOMException e) {
      String reason = e.getCause() instanceof OverLimitException over ? over.reason() : MALFORMED;
      sink.reject(dump.reject(position, format, reason, line(e), item.text()));
    } catch (FeedException | IllegalArgumentException e) {
      // ROME says the one or the other of a document that is no feed.
      sink.reject(dump.reject(position, format, MALFORMED, line(e), item.text()));
    }
  }

  private RawRecord record(
      Document document, FeedBase base, long position, DumpFormat format, Slice item)
      throws FeedException {
    return format == DumpFormat.ATOM
        ? AtomEntry.read(document, base, dump.at(position, format), item::text)
        : RssItem.read(document, base, dump.at(position, format), item::text);
  }

  private static String line(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not well-formed");
  }
}
