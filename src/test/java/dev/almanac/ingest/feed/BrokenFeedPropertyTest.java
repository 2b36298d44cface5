package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever one item holds, and however it is broken, its neighbours are read. */
class BrokenFeedPropertyTest {
  private static final String UNCLOSED = "<![CDATA[";

  /** An item's title and guid; hostile to whoever looks for tags. */
  record Good(String title, String description) {
    String xml(int id) {
      return "<item><title>%s</title><guid isPermaLink=\"false\">%d</guid><description>%s</description></item>"
          .formatted(title, id, description);
    }
  }

  /** What becomes of one item. */
  enum Mutation {
    CUT,
    NO_END,
    UNCLOSED_CDATA,
    UNCLOSED_COMMENT,
    GARBAGE
  }

  @Property(seed = "1", tries = 500)
  void goodItemsAreReadWhateverTheyHold(@ForAll("items") @Size(min = 1, max = 8) List<Good> items)
      throws IOException {
    ReadDump read = Feeds.rss(xml(items).toArray(String[]::new));
    assertThat(read.ids()).isEqualTo(ids(items.size(), -1));
    assertThat(read.rejects()).isEmpty();
  }

  // The shortest counterexample is no easier to read than the first.
  @Property(seed = "1", tries = 2000, shrinking = ShrinkingMode.OFF)
  void aBrokenItemCostsNoneOfItsNeighbours(
      @ForAll("items") @Size(min = 1, max = 8) List<Good> items,
      @ForAll int which,
      @ForAll int where,
      @ForAll Mutation mutation,
      @ForAll("garbage") String garbage)
      throws IOException {
    int broken = Math.floorMod(which, items.size());
    List<String> xml = xml(items);
    xml.set(broken, mutate(xml.get(broken), where, mutation, garbage));
    ReadDump read = Feeds.rss(xml.toArray(String[]::new));
    List<String> others = new ArrayList<>(read.ids());
    others.remove(Integer.toString(broken));
    // Garbage may break an item in two, but never a neighbour.
    others.removeIf(id -> !id.matches("\\d"));
    assertThat(others).isEqualTo(ids(items.size(), broken));
  }

  private static String mutate(String item, int where, Mutation mutation, String garbage) {
    int start = "<item>".length();
    int at = start + Math.floorMod(where, item.length() - start);
    return switch (mutation) {
      case CUT -> item.substring(0, at);
      case NO_END -> item.substring(0, item.length() - "</item>".length());
      case UNCLOSED_CDATA ->
          "<item><title>" + UNCLOSED + "x</title><guid>y</guid><description>z</description></item>";
      case UNCLOSED_COMMENT -> "<item><!-- x <title>y</title><guid>z</guid></item>";
      case GARBAGE -> item.substring(0, at) + garbage + item.substring(at);
    };
  }

  @Provide
  Arbitrary<List<Good>> items() {
    Arbitrary<String> text =
        Arbitraries.of(
                "word",
                " ",
                "&lt;item&gt;",
                "&amp;",
                "a > b",
                "'",
                "\"",
                "--",
                "<b x='>'>c</b>",
                "<i/>",
                "<!-- </item> -->",
                "<?x y?>",
                "<![CDATA[<item>]]>",
                "<![CDATA[</item>]]>",
                "<![CDATA[</item> <item> x]]>",
                "<![CDATA[</description></item></channel></rss>]]>",
                "<![CDATA[<!-- <entry><item a=']]>",
                "<![CDATA[ <![CDATA[ ]]>",
                "<![CDATA[]] > ]]]]><![CDATA[>]]>",
                "\u00e9\ud83d\ude00",
                "&eacute;")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    return Combinators.combine(text, text).as(Good::new).list();
  }

  @Provide
  Arbitrary<String> garbage() {
    return Arbitraries.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "=",
            "]]>",
            "<!",
            "<![CDATA[",
            "<!--",
            "</",
            "</item>",
            "<?",
            "<a",
            "<a b=\"",
            "</title>",
            "\u0000",
            "\ud83d",
            "x")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  private static List<String> xml(List<Good> items) {
    List<String> xml = new ArrayList<>();
    for (Good item : items) {
      xml.add(item.xml(xml.size()));
    }
    return xml;
  }

  private static List<String> ids(int count, int without) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i != without) {
        ids.add(Integer.toString(i));
      }
    }
    return ids;
  }
}
