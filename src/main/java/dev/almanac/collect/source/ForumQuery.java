package dev.almanac.collect.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.collect.fetch.FetchFault;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query for posts of ForumMagnum's GraphQL API, in the form that its forums have in common
 * ({@code input: {terms}}). The forums run versions of one program that are years apart: a field
 * that one of them does not know, or has in another form, is asked for in the form that it takes,
 * or not at all, as its answer says. Not thread-safe.
 */
final class ForumQuery {
  /** Without these a post is none, or could be of any forum. */
  private static final Set<String> NEEDED = Set.of("_id", "title", "pageUrl", "postedAt");

  /** The words in which GraphQL's own library says so. */
  private static final Pattern UNKNOWN_FIELD = Pattern.compile("Cannot query field \"(\\w+)\"");

  private static final Pattern NO_SUBFIELDS =
      Pattern.compile("Field \"(\\w+)\" must not have a selection");

  private final JsonMapper mapper;
  private final Map<String, String> fields = new LinkedHashMap<>();

  ForumQuery(JsonMapper mapper) {
    this.mapper = mapper;
    for (String plain :
        new String[] {
          "_id",
          "slug",
          "title",
          "pageUrl",
          "url",
          "postedAt",
          "modifiedAt",
          "baseScore",
          "voteCount",
          "commentCount",
          "wordCount",
          "question",
          "isEvent",
          "shortform",
          "af",
          "canonicalSource",
          "htmlBody"
        }) {
      fields.put(plain, "");
    }
    fields.put("fmCrosspost", "{ isCrosspost hostedHere foreignPostId }");
    fields.put("user", "{ username slug displayName }");
    fields.put("coauthors", "{ username slug displayName }");
    fields.put("tags", "{ name slug }");
  }

  /**
   * The body of a request for the newest posts of a time.
   *
   * @param after posts that were posted later
   * @param before posts that were posted earlier
   */
  String body(Instant after, Instant before, int limit, int offset) {
    String selection =
        fields.entrySet().stream()
            .map(field -> (field.getKey() + " " + field.getValue()).strip())
            .collect(Collectors.joining(" "));
    return body(selection, after, before, limit, offset);
  }

  /** The body of a request for ids and moments alone, of the newest posts of all time before. */
  String ids(Instant before, int limit, int offset) {
    return body("_id postedAt", Instant.EPOCH, before, limit, offset);
  }

  private String body(String selection, Instant after, Instant before, int limit, int offset) {
    ObjectNode body = mapper.createObjectNode();
    body.put(
        "query",
        "query Posts($input: MultiPostInput) { posts(input: $input) { results { "
            + selection
            + " } } }");
    ObjectNode terms = body.putObject("variables").putObject("input").putObject("terms");
    terms.put("view", "new");
    terms.put("after", after.toString());
    terms.put("before", before.toString());
    terms.put("limit", limit);
    terms.put("offset", offset);
    return body.toString();
  }

  /**
   * Changes the query as an answer's errors ask for.
   *
   * @return whether it did, so that asking again may help
   * @throws FetchFault where the errors are others
   */
  boolean adapt(JsonNode errors) {
    boolean isChanged = false;
    for (JsonNode error : errors) {
      String message = error.path("message").asText();
      Matcher unknown = UNKNOWN_FIELD.matcher(message);
      Matcher plain = NO_SUBFIELDS.matcher(message);
      if (unknown.find() && !NEEDED.contains(unknown.group(1))) {
        isChanged |= drop(unknown.group(1));
      } else if (plain.find()) {
        isChanged |= !"".equals(fields.replace(plain.group(1), ""));
      }
    }
    return isChanged;
  }

  private boolean drop(String field) {
    if (field.equals("htmlBody")) {
      fields.put("contents", "{ html }");
    }
    return fields.remove(field) != null;
  }
}
