package dev.almanac.summarise.llm;

import dev.almanac.model.ModelSentence;
import dev.almanac.model.Span;
import dev.almanac.text.Hashes;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Summarises a post with a model. A long post is read whole, section by section (map), and its
 * summary written from the notes (reduce). Thread-safe.
 */
public final class PostSummarizer {
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_WORDS = 90;

  /** Fewer are too little to stand for a post. */
  private static final int FEWEST_WORDS = 8;

  private final ModelClient client;
  private final SectionNotes taken;
  private final int longest;

  /**
   * @param taken notes on sections of long posts, and on parts of such notes
   * @param longest characters of a section
   */
  public PostSummarizer(ModelClient client, SectionNotes taken, int longest) {
    this.client = client;
    this.taken = taken;
    this.longest = longest;
  }

  /**
   * The answer for a post; a fault that is about this post is one. Its usage is without that of the
   * notes that were kept.
   *
   * @param title one line; may be empty
   * @param text its clean text
   * @throws ModelFault where no further post of the run can be summarised
   */
  public Answer summarize(String title, String text) {
    Meter meter = new Meter();
    try {
      List<GroundedSentence> held = ask(title, text, meter);
      List<ModelSentence> kept = upToTheLimits(held, text);
      int words = kept.stream().mapToInt(sentence -> Words.count(sentence.text())).sum();
      return words < FEWEST_WORDS
          ? Answer.ungrounded(meter.sum())
          : Answer.answered(kept, meter.sum());
    } catch (ModelFault fault) {
      return Answer.failed(fault, meter.sum());
    }
  }

  /**
   * Whether a text supports the sentences of an earlier answer where they say that it does.
   *
   * @param title of the post
   * @param text its clean text
   */
  public static boolean holds(String title, String text, List<ModelSentence> sentences) {
    return holds(new Grounding(title, text), text, sentences);
  }

  private static boolean holds(Grounding grounding, String text, List<ModelSentence> sentences) {
    int length = text.codePointCount(0, text.length());
    for (ModelSentence one : sentences) {
      Span evidence = one.evidence();
      if (evidence == null
          || evidence.end() > length
          || grounding.of(List.of(new Claim(one.text(), quote(text, evidence)))).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * About how many tokens a summary sends, and how many requests that is.
   *
   * @param longest characters of a section
   */
  public static Usage estimate(String title, String text, int longest) {
    int sections = Sections.of(text, longest).size();
    long each = Prompts.summary(title, "").tokensIn();
    long requests = sections == 1 ? 1 : sections + 1;
    long notes = sections == 1 ? 0 : requests * USUAL_TOKENS_OUT;
    return new Usage(
        requests, requests * each + Tokens.about(text) + notes, requests * USUAL_TOKENS_OUT, 0);
  }

  /** Three sentences with their quotes, as JSON. */
  static final long USUAL_TOKENS_OUT = 250;

  private List<GroundedSentence> ask(String title, String text, Meter meter) {
    List<Span> sections = Sections.of(text, longest);
    Grounding whole = new Grounding(title, text);
    if (sections.size() == 1) {
      return grounded(Prompts.summary(title, text), whole, meter);
    }
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Span span = sections.get(i);
      String section = text.substring(span.start(), span.end());
      notes.addAll(
          notes(
              section,
              noted(
                  Hashes.hex128(title + "\n" + section),
                  Prompts.section(title, i + 1, sections.size(), section),
                  new Grounding(title, section),
                  section,
                  meter)));
    }
    return reduce(title, text, whole, notes, meter);
  }

  private List<GroundedSentence> grounded(Prompt prompt, Grounding grounding, Meter meter) {
    return client.ask(prompt, answer -> grounding.of(AnswerParser.claims(answer)), meter);
  }

  /** The sentences of a request on the way to a summary, which are kept whatever comes of it. */
  private List<ModelSentence> noted(
      String hash, Prompt prompt, Grounding grounding, String text, Meter meter) {
    List<ModelSentence> known = taken.known(hash);
    if (known != null && holds(grounding, text, known)) {
      return known;
    }
    Meter own = new Meter();
    try {
      List<ModelSentence> sentences =
          grounded(prompt, grounding, own).stream()
              .limit(MOST_SENTENCES)
              .map(one -> sentence(one, one.text(), text))
              .toList();
      taken.keep(
          hash,
          sentences.isEmpty()
              ? Answer.ungrounded(own.sum())
              : Answer.answered(sentences, own.sum()));
      return sentences;
    } catch (ModelFault fault) {
      if (fault.kind() == ModelFault.Kind.REFUSED) {
        // The others can be told without it.
        taken.keep(hash, Answer.failed(fault, own.sum()));
        return List.of();
      }
      meter.add(own.sum());
      throw fault;
    }
  }

  private List<GroundedSentence> reduce(
      String title, String text, Grounding whole, List<String> notes, Meter meter) {
    String all = String.join("\n", notes);
    List<Span> parts = Sections.of(all, longest);
    if (notes.isEmpty()) {
      return List.of();
    }
    if (parts.size() == 1) {
      return grounded(Prompts.reduce(title, all), whole, meter);
    }
    List<String> fewer = new ArrayList<>();
    String post = Hashes.hex128(title + "\n" + text);
    for (Span span : parts) {
      String part = all.substring(span.start(), span.end());
      // The text is part of the name: evidence counts from its start.
      String hash = Hashes.hex128(post + "\n" + part);
      fewer.addAll(notes(text, noted(hash, Prompts.reduce(title, part), whole, text, meter)));
    }
    // Three notes come of a part at most; where that is not fewer than before, the rest must go.
    return reduce(
        title,
        text,
        whole,
        fewer.size() < notes.size() ? fewer : notes.subList(0, notes.size() / 2),
        meter);
  }

  private static List<String> notes(String text, List<ModelSentence> sentences) {
    return sentences.stream()
        .map(one -> "- " + one.text() + " Quote: “" + quote(text, one.evidence()) + "”")
        .toList();
  }

  private static String quote(String text, @Nullable Span evidence) {
    if (evidence == null) {
      return "";
    }
    int start = text.offsetByCodePoints(0, evidence.start());
    int end = text.offsetByCodePoints(start, evidence.end() - evidence.start());
    return text.substring(start, end).replaceAll("\\s+", " ");
  }

  private static List<ModelSentence> upToTheLimits(List<GroundedSentence> held, String text) {
    List<ModelSentence> kept = new ArrayList<>();
    int words = 0;
    for (GroundedSentence one : held) {
      words += Words.count(one.text());
      if (kept.size() == MOST_SENTENCES || words > MOST_WORDS) {
        break;
      }
      kept.add(sentence(one, stopped(one.text()), text));
    }
    return kept;
  }

  private static ModelSentence sentence(GroundedSentence one, String said, String text) {
    Span span = one.evidence();
    return new ModelSentence(
        said,
        new Span(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())),
        List.of());
  }

  /** Sentences are joined to one text, so that each needs its stop. */
  private static String stopped(String sentence) {
    char last = sentence.charAt(sentence.length() - 1);
    return ".!?…”\"')".indexOf(last) >= 0 ? sentence : sentence + ".";
  }
}
