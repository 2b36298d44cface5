package dev.almanac.digest;

import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Tally;
import dev.almanac.model.Theme;
import dev.almanac.model.Update;
import dev.almanac.stats.Tallies;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An archive in small: its posts, and the edition that it gives of a day. */
final class Editions {
  static final Map<String, Theme> TAXONOMY = new LinkedHashMap<>();
  private static final DigestConfig CONFIG = DigestConfig.of(0.35, ZoneOffset.UTC);

  static {
    theme("oversight", "Oversight", null, 1);
    theme("control", "AI control", "oversight", 1);
    theme("debate", "Debate", "oversight", 1);
    theme("interp", "Interpretability", null, 1);
    theme("hacking", "Reward hacking", null, 1);
    theme("policy", "Policy & law", null, 0.6);
    theme("cooking", "Cooking", null, 0);
  }

  private final List<Post> posts = new ArrayList<>();
  private final List<LateAddition> late = new ArrayList<>();
  private final List<Update> updated = new ArrayList<>();

  private static void theme(String id, String name, @Nullable String parent, double weight) {
    TAXONOMY.put(id, new Theme(id, name, parent, "About it.", List.of(), List.of(), weight, false));
  }

  Editions with(Post... more) {
    posts.addAll(List.of(more));
    return this;
  }

  /** A post of an earlier edition that is first seen on a later day. */
  Editions late(Post post) {
    posts.add(post);
    late.add(
        new LateAddition(
            post.postKey(),
            post.title(),
            post.url(),
            post.source(),
            post.digestDate(),
            post.firstSeenOn()));
    return this;
  }

  /** A post of an earlier edition whose text changes on a later day. */
  Editions updated(Post post) {
    posts.add(post);
    updated.add(
        new Update(
            post.postKey(),
            post.title(),
            post.url(),
            post.digestDate(),
            Objects.requireNonNull(post.updatedOn())));
    return this;
  }

  DayCounts counts() {
    return new DayCounts(tally());
  }

  /** Every post was recorded on the day on which it was first seen. */
  Tally tally() {
    Tallies tallies = new Tallies();
    posts.forEach(post -> tallies.addInput(post.firstSeenOn()));
    posts.forEach(post -> tallies.add(PostCard.of(post)));
    return tallies.result();
  }

  Digest digest(LocalDate day) {
    return new Editor(CONFIG, TAXONOMY, tally())
        .edit(
            day,
            posts.stream().filter(post -> post.digestDate().equals(day)).toList(),
            late.stream().filter(post -> post.firstSeenOn().equals(day)).toList(),
            updated.stream().filter(post -> post.updatedOn().equals(day)).toList());
  }

  String page(LocalDate day) {
    return DigestMarkdown.render(digest(day), CONFIG, TAXONOMY);
  }
}
