package dev.almanac.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the footnotes of a Markdown text by their first mention and lists them at its end, as a
 * forum does when it makes HTML of it.
 */
final class NoteNumbers implements PostProcessor {
  /** How a mention stands in a table that Markdown could not hold and that stayed HTML. */
  private static final String HTML_MENTION = "data-footnote-id=\"";

  @Override
  public Node process(Node document) {
    Map<String, NoteParser.Note> notes = new LinkedHashMap<>();
    List<NoteReferences.Reference> references = new ArrayList<>();
    List<String> mentions = new ArrayList<>();
    for (Node node = document; node != null; node = next(node, document)) {
      if (node instanceof NoteParser.Note note) {
        // No name holds a bracket, so a second note of the same name has a name of its own.
        boolean again = notes.containsKey(note.name());
        notes.put(again ? note.name() + "[" + notes.size() : note.name(), note);
      } else if (node instanceof NoteReferences.Reference reference) {
        references.add(reference);
        mentions.add(reference.name());
      } else if (node instanceof Text text) {
        text.setLiteral(LooseEmphasis.without(text.getLiteral()));
      } else if (node instanceof HtmlBlock html) {
        addMentions(html.getLiteral(), mentions);
      } else if (node instanceof HtmlInline html) {
        addMentions(html.getLiteral(), mentions);
      }
    }
    Map<String, Integer> numbers = numbers(mentions, notes);
    references.forEach(reference -> mark(reference, numbers));
    list(document, numbers, notes);
    return document;
  }

  /** The next node of the document in its order, without recursion: a text nests as it likes. */
  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNext() == null) {
      at = at.getParent();
    }
    return at == root ? null : at.getNext();
  }

  private static void addMentions(String html, List<String> mentions) {
    int at = html.indexOf(HTML_MENTION);
    while (at >= 0) {
      int start = at + HTML_MENTION.length();
      int end = html.indexOf('"', start);
      if (end < 0) {
        return;
      }
      mentions.add(html.substring(start, end));
      at = html.indexOf(HTML_MENTION, end);
    }
  }

  private static Map<String, Integer> numbers(
      List<String> mentions, Map<String, NoteParser.Note> notes) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String name : mentions) {
      if (notes.containsKey(name)) {
        numbers.putIfAbsent(name, numbers.size() + 1);
      }
    }
    for (String name : notes.keySet()) {
      numbers.putIfAbsent(name, numbers.size() + 1);
    }
    return numbers;
  }

  private static void mark(NoteReferences.Reference reference, Map<String, Integer> numbers) {
    Integer number = numbers.get(reference.name());
    String mark = number == null ? "[^" + reference.name() + "]" : "[" + number + "]";
    reference.insertAfter(new Text(mark));
    reference.unlink();
  }

  private static void list(
      Node document, Map<String, Integer> numbers, Map<String, NoteParser.Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    OrderedList list = new OrderedList();
    for (String name : numbers.keySet()) {
      NoteParser.Note note = notes.get(name);
      ListItem item = new ListItem();
      while (note != null && note.getFirstChild() instanceof Block block) {
        item.appendChild(block);
      }
      list.appendChild(item);
    }
    notes.values().forEach(Node::unlink);
    document.appendChild(list);
  }
}
