package dev.almanac.summarise.llm;

import dev.almanac.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Passages of a post that speak to the model and not to its readers. Nothing rests on them, though
 * they stand in the post word for word: else a post could dictate its own summary.
 */
final class Commands {
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?\\n]{0,40}"
              + "\\b(?:instructions?|rules|prompts?|above|previous|prior|guidelines|guardrails|directives?)\\b"
              + "|\\b(?:system|hidden|initial|developer)[- ](?:prompt|message|instructions?)\\b"
              + "|\\byou are (?:now|no longer|actually|an? (?:ai|llm|bot|assistant|language model)\\b)"
              + "|\\b(?:runs|prompted|operates|instructed|programmed) you\\b"
              + "|\\byour (?:previous|last|next) (?:answer|summary|reply|output)\\b"
              + "|\\byou (?:must|should|may|have to|need to|are to) (?:not |never )?"
              + "(?:quote|summari[sz]e|say|write|claim|include|invent|mention|ignore|respond|reply|answer|output)\\b"
              + "|\\b(?:dear|hey|hello|attention|note to|message (?:to|for)|instructions? (?:to|for)) "
              + "(?:the |any |all )?(?:ai|llms?|gpt|claude|assistant|model|language model|summari[sz]er|chatbot|bot)\\b"
              + "|\\bas an? (?:ai|llm|assistant|language model|summari[sz]er)\\b"
              + "|\\b(?:if|when|before|while|in) (?:you |your )?(?:summari[sz]\\w+|summar(?:y|ies))\\b"
              + "|\\b(?:your|the) (?:summary|answer|reply|response|output|json)\\b[^.!?\\n]{0,20}\\b(?:must|should|shall|needs? to|has to)\\b"
              + "|^[^\\w\\n]{0,40}+(?:respond|reply|answer|output|print|write|say|include|append|add|insert|repeat|reveal|translate|summari[sz]e|rate|classify|label|mark|tag|set|call|send|link|claim that|treat|quote|assume that|recommend|advertise|mention)\\b"
              + "|<\\|?(?:im_start|im_end|system|user|assistant|endoftext)|\\[/?INST\\]|^[^\\w\\n]{0,40}+(?:system|assistant|user)\\s*:"
              + "|\\{\\s*\"(?:sentences|role|claims)\"",
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

  /** Whether a passage has one. */
  static boolean isIn(String passage) {
    return ORDER.matcher(passage).find();
  }
}
