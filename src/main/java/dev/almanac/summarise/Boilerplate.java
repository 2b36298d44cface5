package dev.almanac.summarise;

import dev.almanac.model.Span;
import dev.almanac.text.Words;

/** Sentences about the post as a thing, not about its matter: notes, thanks, requests, labels. */
final class Boilerplate {

  /** Openings of such sentences, in lower case. */
  private static final Phrases OPENINGS =
      Phrases.of(
          """
          epistemic status, epistemic effort, epistemic note, epistemic confidence, confidence
          level, confidence:, cross-post*, crosspost*, x-post*, originally posted, originally
          published, originally written, reposted from, linkpost*, link post*, this is a linkpost,
          this is a link post, this is a crosspost, this is a cross-post, this was originally,
          this post was originally, this essay was originally, this post was written, this is
          part, this is the first part, this is the second, this post is part, this post is the,
          this article is part, this essay is part, this summary was posted, the following meetup
          summary, this work was, this post was, this research was, this project was, this is
          post, thanks, here's a, here’s a, here is a, here are, below is, below are, eta:, this
          chapter, you can skip, skip to, thank you, many thanks, special thanks, with thanks,
          acknowledg*, i thank, we thank, i'd like to thank, i would like to thank, we would like
          to thank, we'd like to thank, produced as part, produced by, written as part, written
          by, work done, author:, authors:, by:, posted by, status:, content warning, content
          note, trigger warning, cw:, tw:, disclaimer*, note:, edit:, edit, update, update:, p.s,
          ps:, edited*, [edit, spoiler*, warning:, subscribe, sign up, click here, read more, see
          also, follow up to, follow-up to, followup to, previously, related:, related to:,
          previous:, next:, part of the, part of a, discussion article, location:, when:, where:,
          contact:, rsvp, hi all, hi everyone, hello, hey, editor's
          note, editor’s note, welcome to, dear, audio version, listen to, image by*, photo by, image:, source:, figure,
          table, meta:, a note on, reading time, tags:, date:, time:, if you enjoy, if you like, i
          wrote this, i'm posting this, posting this, new to lesswrong, if it's worth saying,
          notes for future ot*, irregularly scheduled, locations with, the full post, read the
          full, you can read, full text, please note""");

  /** Phrases that give such a sentence away wherever they stand, in lower case. */
  private static final Phrases PHRASES =
      Phrases.of(
          """
          epistemic status, cross-posted, crossposted, cross posted, linkpost, subscribe, feedback
          on this, feedback on draft, feedback on earlier, for their feedback, for feedback, for
          helpful comments, for comments on, helpful feedback, mailing list, newsletter, patreon,
          rsvp, sign up, post is part of, part of a series, part of the series, part of my series,
          part of a sequence, of this sequence, the next post, next post, previous post, last
          post, upcoming post, in the comments, leave a comment, comment below, let me know,
          welcome to comment, open thread, posted to lw main, facebook group, all rights reserved,
          before submitting, feel free to, google form, please fill, apply by, click here, @gmail""");

  /** Sections without matter, by how their headings begin, in lower case. */
  private static final Phrases DEAD_SECTIONS =
      Phrases.of(
          """
          acknowledg*, reference*, footnote*, bibliograph*, appendi*, further reading, related, notes,
          disclaimer*, links, contact, credit*, thanks, author contribution*, source*, citation*,
          epistemic, about the author, comments""");

  private static final Phrases APPENDIX = Phrases.of("appendi*, footnote*, bibliograph*");

  /** How sure the author is, which may fill a long paragraph and is never its matter. */
  private static final Phrases STATUS = Phrases.of("epistemic*, acknowledg*, disclaimer*");

  /** A paragraph of up to this many words that opens as a note is one to its end. */
  private static final int NOTE_WORDS = 50;

  private Boilerplate() {}

  /** Whether the sentence or paragraph opens as a note does. */
  static boolean isNote(String text, int start, int end) {
    return OPENINGS.open(text, skipMarks(text, start, end), end);
  }

  /** Whether a paragraph is a note as a whole: a status of whatever length, else a short one. */
  static boolean isNoteParagraph(String text, int start, int end) {
    return isNote(text, start, end)
        && (STATUS.open(text, skipMarks(text, start, end), end)
            || Words.count(text, start, end) <= NOTE_WORDS);
  }

  /** Whether a sentence, in lower case, speaks about the post, its series or its readers. */
  static boolean hasNote(String lower) {
    return PHRASES.occur(lower);
  }

  /** Whether nothing under the heading says what the post is about. */
  static boolean isDeadSection(String heading) {
    String name = heading.strip();
    return DEAD_SECTIONS.open(name, 0, name.length());
  }

  /** Whether all that follows the heading is for those who have read the post. */
  static boolean isAppendix(String heading) {
    String name = heading.strip();
    return APPENDIX.open(name, 0, name.length());
  }

  /** Past a bullet, dash or number (“2.”, “(2)”) that stayed in the text of a list's item. */
  static int pastBullet(String text, int start, int end) {
    int at = past(text, start, end, "-–—•*· ");
    int digits = past(text, past(text, at, end, "("), end, "0123456789");
    int after = past(text, digits, end, ".)");
    boolean number =
        digits > at
            && digits - at <= 3
            && after > digits
            && after < end
            && text.charAt(after) == ' ';
    return number ? after + 1 : at;
  }

  private static int skipMarks(String text, int start, int end) {
    return past(text, start, end, "([*_>-• ");
  }

  private static int past(String text, int start, int end, String set) {
    int at = start;
    while (at < end && set.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The sentence without markers such as “[3]” after its stop. */
  static Span withoutNoteMarker(String text, Span sentence) {
    int end = sentence.end();
    while (end > sentence.start() && text.charAt(end - 1) == ']') {
      int open = end - 1;
      while (open > sentence.start() && end - open <= 6 && text.charAt(open) != '[') {
        open--;
      }
      if (open <= sentence.start() || text.charAt(open) != '[') {
        break;
      }
      char before = text.charAt(open - 1);
      if (Character.isWhitespace(before) || Character.isLetterOrDigit(before)) {
        break;
      }
      end = open;
    }
    return new Span(sentence.start(), end);
  }
}
