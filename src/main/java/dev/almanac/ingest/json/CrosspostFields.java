package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Link;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ForumMagnum record says of the post's other places: {@code fmCrosspost} is the forums' own
 * record of a cross-post between LessWrong and the EA Forum, {@code canonicalSource} the address
 * that the author wants search engines to prefer.
 */
final class CrosspostFields {
  private static final String EA_FORUM = "https://forum.effectivealtruism.org/posts/";
  private static final String LESSWRONG = "https://www.lesswrong.com/posts/";

  private CrosspostFields() {}

  static List<RawRecord.Declared> read(JsonNode node, @Nullable String page) {
    List<RawRecord.Declared> declared = new ArrayList<>();
    JsonNode crosspost = node.path("fmCrosspost");
    String foreign = JsonFields.text(crosspost, "foreignPostId");
    if (foreign != null && !foreign.isBlank() && JsonFields.flag(crosspost, "isCrosspost")) {
      boolean isHere = JsonFields.flag(crosspost, "hostedHere");
      // The foreign id has no forum; there are two, and the page says which of them this is.
      boolean isEaForum = page != null && page.contains("effectivealtruism.org");
      declared.add(
          new RawRecord.Declared(
              (isEaForum ? LESSWRONG : EA_FORUM) + foreign.strip(),
              isHere ? Link.Relation.CROSSPOSTED_AS : Link.Relation.CROSSPOST_OF));
    }
    String canonical = JsonFields.text(node, "canonicalSource");
    if (canonical != null && !canonical.isBlank()) {
      declared.add(new RawRecord.Declared(canonical, Link.Relation.CANONICAL_SOURCE));
    }
    return List.copyOf(declared);
  }
}
