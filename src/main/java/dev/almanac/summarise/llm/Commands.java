package dev.almanac.summarise.llm;

import dev.almanac.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Passages of a post that speak to the model and not to its readers. Nothing rests on them, though
 * they stand in the post word for word: else a post could dictate its own summary. Words decide
 * this, so that an order in words that nobody thought of is not seen.
 */
final class Commands {
  private static final String VERBS =
      "(?:respond|reply|answer|output|print|write|say|state|include|append|add|insert|repeat|reveal"
          + "|translate|rate|classify|label|mark|tag|set|call|send|link|claim|treat|quote|assume"
          + "|recommend|advertise|mention)";

  private static final String MODELS =
      "(?:ais?|llms?|gpt|claude|assistants?|models?|language"
          + " models?|summari[sz]ers?|chatbots?|bots?|machines?)";

  private static final String SUMMARY = "(?:summar(?:y|ies)|digest|gist|abstract)";

  private static final String ANSWER = "(?:" + SUMMARY + "|answer|reply|response|output|json)";

  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?\\n"
              + "]{0,40}"
              + "\\b(?:instructions?|rules|prompts?|above|previous|prior|guidelines|guardrails|directives?|fence)\\b|^[^\\w\\n"
              + "]{0,40}+override\\s*:"
              // The same in the languages that are nearest; one who obeys them reads them all.
              + "|\\b(?:ignorier\\w*|vergiss\\w*|ignorez|oubliez?|ignor[ae]d?|olvid[ae]|dimentica|negeer)\\b[^.!?\\n"
              + "]{0,40}"
              + "\\b(?:anweisung\\w*|regeln|vorgaben|instruc\\w+|consignes|regles|reglas|istruzioni|instructies)\\b|\\b(?:your|these|this"
              + " is the|new|hidden|initial|developer) (?:system |hidden |initial |developer"
              + " )?(?:prompt|instructions?|message)\\b(?=[^\\n"
              + "]{0,80}\\b(?:you|your|french|reply|use|say|print)\\b|\\s*:)|\\b(?:reveal|print|repeat|show|leak|disclose|translate|tell"
              + " me|ignore|forget|give me)\\b[^.!?\\n"
              + "]{0,40}\\b(?:system|hidden|initial|developer|whole|entire|full|your|first)[-"
              + " ](?:prompt|messages?|instructions?)\\b|^[^\\w\\n"
              + "]{0,40}+new (?:task|instructions?|rules?|orders?)\\s*[.:!]|\\bnew task"
              + " for\\b|\\byou are (?:now|no longer)"
              + " (?!(?:ready|able|done|free|going|in|at|on|here)\\b)|\\byou are (?:actually )?an?"
              + " (?:ai|llm|bot|assistant|language model)\\b(?=[^.!?\\n"
              + "]{0,20}\\b(?:reading|summari[sz]\\w*|that|who|processing)\\b)|\\b(?:runs|prompted|operates|instructed|programmed)"
              + " you\\b|\\byour (?:previous|last|next) (?:answer|summary|reply|output)\\b|\\byou"
              + " (?:must|have to|need to|are to|may|should) (?:not |never"
              + " )?(?:quote|summari[sz]e|invent|include the words|mention"
              + " rules)\\b|\\b(?:dear|hey|hello|attention|notes?|message|instructions?)(?: to|"
              + " for)?(?: the| any| all)? "
              + MODELS
              + "\\b(?=\\s*[,:.!]|[^.!?\\n]{0,60}:)"
              + "|\\bto (?:the|any|every|whichever) "
              + MODELS
              + " (?:that (?:is |are )?)?(?:reading|reads?|summari[sz]\\w+|process\\w+)"
              + " this\\b|\\b(?:whoever|whatever|whichever \\w+)"
              + " (?:condenses|summari[sz]es|digests|abridges|retells|processes) (?:this|the)"
              + " (?:text|post|page|article)\\b|\\b(?:text|words) for models\\b|\\bas an?"
              + " (?:ai|llm|assistant|language model|summari[sz]er),?"
              + " (?:you|your|i)\\b|\\b(?:if|when|before|while) (?:you |your"
              + " )?summari[sz](?:e|es|ing) (?:this|the post|,|it)|\\bbefore"
              + " summari[sz]ing\\b|\\bin your summary\\b|\\byour "
              + ANSWER
              + "\\b[^.!?\\n]{0,20}\\b(?:must|should|shall|needs? to|has to)\\b"
              + "|\\bthe "
              + ANSWER
              + " (?:must|shall|needs? to|has to)\\b|\\b(?:have|let|make) the (?:digest|summary)"
              + " (?:read|say|state|claim)\\b|\\b(?:summary|digest|gist) (?:must|should|is to)"
              + " (?:read|say|state|be)\\b|\\b(?:the|this) (?:official )?(?:gist|summary)"
              + " reads\\s*:"
              // At the head of a line an imperative is one if it is about the answer, or the post.
              + "|^[^\\w\\n]{0,40}+(?:(?:please|kindly|now|just|instead|model)[, ]+){0,2}"
              + VERBS
              + "\\b[^.!?\\n"
              + "]{0,80}\\b(?:this (?:post|text|page)|(?:the|your)"
              + " (?:summary|summaries|digest|prompt|json|tool|fence|last sentence|first"
              + " sentence|next sentence|reader|line|quote)|your"
              + " (?:temperature|model|token|rules|answer|reply|own)|my handle|nothing"
              + " (?:but|else)|every (?:noun|word|number|critic)|image|mailto|base64|above this"
              + " line|wrote this|instead|rejected)\\b|^[^\\w\\n"
              + "]{0,40}+(?:(?:please|kindly|now|just)[,"
              + " ]+)?(?:claim|say|write|state|answer|reply|respond|output|repeat|print)\\b"
              + " (?:only|that|with|in|exactly|nothing|the opposite|the word|the following|the"
              + " json|the text|the fence|[\"“<])|^[^\\w\\n"
              + "]{0,40}+(?:(?:please|kindly|now|just)[, ]+)?summari[sz]e (?:this|it|the post|the"
              + " text)"
              + " (?:as|like|in|with)\\b|<\\|?(?:im_start|im_end|system|user|assistant|endoftext)|\\[/?inst\\]|^[^\\w\\n"
              + "]{0,40}+(?:system|assistant|user)\\s*:|\\{\\s*\"(?:sentences|role|claims)\"",
          Pattern.MULTILINE);

  private Commands() {}

  /** Which sentences are one, or follow one in its paragraph: what it dictates stands there. */
  static boolean[] in(String text, List<Span> sentences) {
    boolean[] commands = new boolean[sentences.size()];
    for (int i = 0; i < commands.length; i++) {
      Span sentence = sentences.get(i);
      boolean follows =
          i > 0
              && commands[i - 1]
              && !text.substring(sentences.get(i - 1).end(), sentence.start()).contains("\n\n");
      commands[i] = follows || isIn(text.substring(sentence.start(), sentence.end()));
    }
    return commands;
  }

  /** Whether a passage has one, in whatever letters that look like ours it is written. */
  static boolean isIn(String passage) {
    String plain = Skeleton.of(passage);
    return ORDER.matcher(plain).find();
  }
}
