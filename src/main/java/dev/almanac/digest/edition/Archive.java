package dev.almanac.digest.edition;

import dev.almanac.digest.Digest;
import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.Editor;
import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Grain;
import dev.almanac.model.LateAddition;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.Post;
import dev.almanac.model.Tally;
import dev.almanac.model.Theme;
import dev.almanac.model.Update;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All posts of all time, as editions are made of them; those of a view are an archive as well. */
public final class Archive {

  /**
   * What an archive is made of.
   *
   * @param posts in their groups; duplicates may be among them and are passed over
   * @param tally of them all
   * @param taxonomy themes by id
   * @param phrases that emerged
   * @param narratives what a model says of days
   */
  public record Content(
      Collection<Post> posts,
      Tally tally,
      Map<String, Theme> taxonomy,
      List<PhraseStat> phrases,
      Map<LocalDate, List<ModelSentence>> narratives) {

    /** The same with what a model says of days. */
    public Content withNarratives(Map<LocalDate, List<ModelSentence>> told) {
      return new Content(posts, tally, taxonomy, phrases, told);
    }
  }

  private final Content content;
  private final DigestConfig config;
  private final Editor editor;
  private final NavigableMap<LocalDate, List<Post>> days = new TreeMap<>();
  private final NavigableMap<LocalDate, List<Post>> lateOn = new TreeMap<>();
  private final NavigableMap<LocalDate, List<Post>> updatedOn = new TreeMap<>();
  private final Map<String, Post> byKey = new HashMap<>();
  private final Map<Grain, Set<LocalDate>> starts = new EnumMap<>(Grain.class);
  private final @Nullable LocalDate lastSeen;

  public Archive(Content content, DigestConfig config) {
    this.content = content;
    this.config = config;
    this.editor = new Editor(config, content.taxonomy, content.tally);
    content.posts.stream()
        .filter(Post::isCanonical)
        .sorted(Comparator.comparing(Post::postKey))
        .forEach(this::add);
    for (Grain grain : Grain.values()) {
      Set<LocalDate> of = new TreeSet<>();
      days.keySet().forEach(day -> of.add(grain.start(day)));
      lateOn.keySet().forEach(day -> of.add(grain.start(day)));
      starts.put(grain, of);
    }
    this.lastSeen = LastSeen.of(content.tally.inputDays());
  }

  private void add(Post post) {
    byKey.put(post.postKey(), post);
    add(days, post.digestDate(), post);
    if (post.isLate()) {
      add(lateOn, post.firstSeenOn(), post);
    }
    LocalDate updated = post.updatedOn();
    if (updated != null && updated.isAfter(post.digestDate())) {
      add(updatedOn, updated, post);
    }
  }

  private static void add(Map<LocalDate, List<Post>> days, LocalDate day, Post post) {
    days.computeIfAbsent(day, d -> new ArrayList<>()).add(post);
  }

  /** The same posts as far as they belong to a view; their tally is to be made anew. */
  public static List<Post> posts(Collection<Post> posts, View view, Map<String, Theme> taxonomy) {
    ThemeTree tree = new ThemeTree(taxonomy);
    return posts.stream().filter(post -> view.has(post, tree)).toList();
  }

  /** Canonical posts by the day of their edition, and then by key. */
  public NavigableMap<LocalDate, List<Post>> days() {
    return days;
  }

  /** A canonical post. */
  public Optional<Post> post(String postKey) {
    return Optional.ofNullable(byKey.get(postKey));
  }

  Content content() {
    return content;
  }

  /** How its editions are made. */
  public DigestConfig config() {
    return config;
  }

  /** The first day with a post; null of an empty archive. */
  @Nullable LocalDate first() {
    return days.isEmpty() ? null : days.firstKey();
  }

  /** The last day on which anything was seen; null of an empty archive. */
  public @Nullable LocalDate lastSeen() {
    return lastSeen;
  }

  /**
   * Those of {@link #editions} that may lead: not after the last day on which anything was seen, so
   * that a post dated far ahead leads nowhere; all of them where none is.
   */
  public List<EditionId> leading(Grain grain) {
    List<EditionId> all = editions(grain);
    List<EditionId> past = all.stream().filter(id -> !isAhead(id)).toList();
    return past.isEmpty() ? all : past;
  }

  /** Whether its last day is one on which something was seen, or before it. */
  public boolean isOver(EditionId id) {
    return lastSeen != null && !id.end().isAfter(lastSeen);
  }

  /** Whether it begins after the last day on which anything was seen. */
  public boolean isAhead(EditionId id) {
    return lastSeen != null && id.start().isAfter(lastSeen);
  }

  /** The editions of a grain that have something to say, the oldest first. */
  public List<EditionId> editions(Grain grain) {
    return starts(grain).stream().map(start -> new EditionId(grain, start)).toList();
  }

  /** Whether there is such an edition. */
  public boolean has(EditionId id) {
    return starts(id.grain()).contains(id.start());
  }

  private Set<LocalDate> starts(Grain grain) {
    return starts.getOrDefault(grain, Set.of());
  }

  /** How many canonical posts an edition has. */
  public int posts(EditionId id) {
    return days.subMap(id.start(), true, id.end(), true).values().stream()
        .mapToInt(List::size)
        .sum();
  }

  List<Post> postsOf(EditionId id) {
    return within(days, id);
  }

  /**
   * The last day on which something was seen of what an edition tells: it can come late, and
   * change.
   */
  public LocalDate changedOn(EditionId id) {
    LocalDate changed = id.end();
    for (Post post : postsOf(id)) {
      LocalDate updated = Objects.requireNonNullElse(post.updatedOn(), post.firstSeenOn());
      LocalDate latest = updated.isAfter(post.firstSeenOn()) ? updated : post.firstSeenOn();
      changed = latest.isAfter(changed) ? latest : changed;
    }
    return changed;
  }

  List<Post> updatedIn(EditionId id) {
    return within(updatedOn, id);
  }

  private static Update update(Post post) {
    return new Update(
        post.postKey(),
        post.title(),
        post.url(),
        post.digestDate(),
        Objects.requireNonNull(post.updatedOn()));
  }

  List<LateAddition> lateIn(EditionId id) {
    return within(lateOn, id).stream()
        .filter(post -> post.digestDate().isBefore(id.start()))
        .map(
            post ->
                new LateAddition(
                    post.postKey(),
                    post.title(),
                    post.url(),
                    post.source(),
                    post.digestDate(),
                    post.firstSeenOn()))
        .sorted(Comparator.comparing(LateAddition::digestDate).thenComparing(LateAddition::postKey))
        .toList();
  }

  private static List<Post> within(NavigableMap<LocalDate, List<Post>> days, EditionId id) {
    return days.subMap(id.start(), true, id.end(), true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** The daily digest, as the job itself writes it. */
  public Digest digest(LocalDate day) {
    Digest digest =
        editor.edit(
            day,
            days.getOrDefault(day, List.of()),
            lateIn(EditionId.of(Grain.DAY, day)),
            updatedOn.getOrDefault(day, List.of()).stream().map(Archive::update).toList());
    List<Digest.Told> told = new ArrayList<>();
    for (ModelSentence sentence : content.narratives.getOrDefault(day, List.of())) {
      List<Post> cited =
          digest.posts().stream()
              .filter(post -> sentence.cites().contains(post.postKey()))
              .toList();
      if (!cited.isEmpty()) {
        told.add(new Digest.Told(sentence.text(), cited));
      }
    }
    return digest.withNarrative(told);
  }

  /** The name of a theme. */
  public String theme(String themeId) {
    Theme theme = content.taxonomy.get(themeId);
    return theme == null ? themeId : theme.name();
  }

  /** Themes by id. */
  public Map<String, Theme> taxonomy() {
    return content.taxonomy;
  }

  /** All themes. */
  public Collection<Theme> themes() {
    return content.taxonomy.values();
  }
}
