package dev.almanac.beam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import dev.almanac.digest.mail.Message;
import dev.almanac.job.Forms;
import dev.almanac.job.FormsFile;
import dev.almanac.model.Theme;
import dev.almanac.themes.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of the editions' forms. */
public final class FormsSetup {

  private static final Pattern NAMES_MAIL = Pattern.compile("(?i)(?:^|,)\\s*mail\\s*(?:,|$)");
  private static final Pattern NONE_AND_MORE =
      Pattern.compile("(?i)(?:^|,)\\s*none\\s*,|,\\s*none\\s*(?:,|$)");

  private FormsSetup() {}

  /**
   * What the options ask for; where they are silent, what the output has already.
   *
   * @throws IllegalArgumentException for an option that cannot be meant
   */
  public static Forms of(AlmanacOptions options, Path output) throws IOException {
    Forms before = FormsFile.read(output);
    String forms = options.getForms();
    String views = options.getViews();
    String url = options.getSiteUrl();
    Forms asked =
        new Forms(
            forms == null ? before.forms() : forms(forms),
            views == null ? before.views() : views(views),
            url == null ? before.siteUrl() : url(url),
            Objects.requireNonNullElse(options.getMailFrom(), before.mailFrom()),
            Objects.requireNonNullElse(options.getMailTo(), before.mailTo()));
    addresses("--mailFrom", asked.mailFrom());
    addresses("--mailTo", asked.mailTo());
    for (View view : asked.views()) {
      if (!view.mailTo().isEmpty()) {
        addresses("mailTo of the view '" + view.id() + "'", view.mailTo());
      }
    }
    if (forms != null && NAMES_MAIL.matcher(forms).find() && asked.mailTo().equals(Forms.NOBODY)) {
      throw new IllegalArgumentException("--forms=mail needs --mailTo, whom messages are for");
    }
    return asked;
  }

  private static void addresses(String option, String list) {
    try {
      Message.addresses(list);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static Set<Form> forms(String text) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    if (NONE_AND_MORE.matcher(text).find()) {
      throw new IllegalArgumentException("--forms=" + text + " asks for none and for some");
    }
    for (String name : List.of(text.split(",", -1))) {
      switch (name.strip()) {
        case "none", "" -> forms.clear();
        case "all" -> forms.addAll(EnumSet.allOf(Form.class));
        default -> forms.add(form(name.strip()));
      }
    }
    return forms;
  }

  private static Form form(String name) {
    return Arrays.stream(Form.values())
        .filter(form -> form.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--forms knows no '"
                        + name
                        + "'; there are "
                        + Arrays.stream(Form.values())
                            .map(Form::label)
                            .collect(Collectors.joining(", "))
                        + ", all, none"));
  }

  private static List<View> views(@Nullable String json) {
    try {
      JsonNode list = new JsonMapper().readTree(json);
      if (!list.isArray()) {
        throw new IllegalArgumentException("--views takes a list of views");
      }
      List<View> views = FormsFile.views(list);
      Set<String> known =
          Taxonomy.bundled().themes().stream().map(Theme::id).collect(Collectors.toSet());
      for (View view : views) {
        for (String theme : view.themes()) {
          if (!known.contains(theme)) {
            throw new IllegalArgumentException(
                "--views: view '" + view.id() + "' names the theme '" + theme + "', which is none");
          }
        }
      }
      return views;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("--views is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String url(String url) {
    if (!url.matches("https?://[^\\s\"<>]+")) {
      throw new IllegalArgumentException("--siteUrl=" + url + " is no address of the web");
    }
    return url.endsWith("/") ? url : url + "/";
  }
}
