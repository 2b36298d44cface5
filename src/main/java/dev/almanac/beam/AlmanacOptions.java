package dev.almanac.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/** The options of {@code run}; help, specs and the command line all come from here. */
public interface AlmanacOptions extends ModelOptions, TellingOptions {

  @Description(
      "Dumps to read: files, folders (to any depth) or globs, separated by commas. The format of each"
          + " is told from its content; gzip, zstd and bzip2 are unpacked.")
  @Nullable String getInput();

  void setInput(@Nullable String value);

  @Description(
      "How dumps are read that are of no known shape, as JSON: a list of {pattern, format, source, zone,"
          + " fields}. In a spec it is a list of its own; see pipelines/mappings/.")
  @Nullable String getInputs();

  void setInputs(@Nullable String value);

  @Description(
      "Files with such lists, separated by commas, such as pipelines/mappings/eaforum-scrape.yaml. Each"
          + " says by a pattern which dumps it is for.")
  @Nullable String getMapping();

  void setMapping(@Nullable String value);

  @Description(
      "File in which a person says of posts that they are one, or are not, such as data/overrides.yaml;"
          + " it wins over every rule. Give it to every run: without it the rules alone decide.")
  @Nullable String getOverrides();

  void setOverrides(@Nullable String value);

  @Description(
      "Forms that editions take beside the daily Markdown, separated by commas: markdown (weeks, months,"
          + " years), text, html, json, feeds, mail, site; all, or none. Default: those that the output has.")
  @Nullable String getForms();

  void setForms(@Nullable String value);

  @Description(
      "Parts of the archive that have editions and feeds of their own, as JSON: a list of {id, name,"
          + " themes, sources, authors, mailTo}. In a spec it is a list of its own. Default: those of the output.")
  @Nullable String getViews();

  void setViews(@Nullable String value);

  @Description(
      "Address at which site/ will stand, for the links of feeds and messages. Default: that of the output,"
          + " else http://localhost:8080/, where almanac serve shows it.")
  @Nullable String getSiteUrl();

  void setSiteUrl(@Nullable String value);

  @Description("Whom messages of editions are from. Default: that of the output.")
  @Nullable String getMailFrom();

  void setMailFrom(@Nullable String value);

  @Description(
      "Whom messages of editions are addressed to, separated by commas. Default: those of the output.")
  @Nullable String getMailTo();

  void setMailTo(@Nullable String value);

  @Description("Folder in which tables and digests are published. What stands there is history.")
  @Nullable String getOutput();

  void setOutput(@Nullable String value);

  @Description(
      "First digest date to publish, YYYY-MM-DD. Posts before it are set aside as rejects.")
  @Nullable String getFrom();

  void setFrom(@Nullable String value);

  @Description("Last digest date to publish, YYYY-MM-DD. Posts after it are set aside as rejects.")
  @Nullable String getTo();

  void setTo(@Nullable String value);

  @Description(
      "Day on which the dumps were recorded, YYYY-MM-DD, such as a scheduler's {{ ds }}. Default: the"
          + " day in a file's name, else what the dump says, else each post's publication date.")
  @Nullable String getSeenOn();

  void setSeenOn(@Nullable String value);

  @Description("Time zone in which a moment has its day, such as Europe/London.")
  @Default.String("UTC")
  String getTimeZone();

  void setTimeZone(String value);

  @Description(
      "Folder that dumps are named after in the tables. Default: the working folder. Keep it the same"
          + " in every run, so that a dump that is read again is known.")
  @Nullable String getInputRoot();

  void setInputRoot(@Nullable String value);

  @Description(
      "Groups in which posts are merged, 1 to 4096. Changes the memory that a group needs, never a"
          + " result. Default: by the size of what is merged, 4 to 32.")
  @Nullable Integer getShards();

  void setShards(@Nullable Integer value);

  @Description(
      "Share of a run's records that may be rejects, such as 1%. Over it the run ends with exit code 4"
          + " and publishes nothing. Default: any share.")
  @Nullable String getFailOver();

  void setFailOver(@Nullable String value);

  @Description(
      "Whether the run's day may have under a tenth of the posts that its days have by habit. Else such"
          + " a run ends with exit code 4 and publishes nothing.")
  @Default.Boolean(false)
  Boolean getAllowDrop();

  void setAllowDrop(Boolean value);

  @Description("Whether links in a folder are followed that lead out of it.")
  @Default.Boolean(false)
  Boolean getFollowOutsideLinks();

  void setFollowOutsideLinks(Boolean value);

  @Description("Unpacked bytes of a dump that are read; what follows is one reject.")
  @Default.Long(68_719_476_736L)
  Long getMaxFileBytes();

  void setMaxFileBytes(Long value);

  @Description("Unpacked bytes that a packed byte may give, once a dump has given 32 MiB.")
  @Default.Integer(500)
  Integer getMaxRatio();

  void setMaxRatio(Integer value);

  @Description("Bytes of a record; a longer one is a reject, which is passed over unread.")
  @Default.Integer(16_777_216)
  Integer getMaxRecordBytes();

  void setMaxRecordBytes(Integer value);

  @Description("Levels of objects, lists or elements in one another in a record.")
  @Default.Integer(100)
  Integer getMaxNesting();

  void setMaxNesting(Integer value);

  @Description("Characters of one text of a record.")
  @Default.Integer(16_777_216)
  Integer getMaxStringLength();

  void setMaxStringLength(Integer value);

  @Description("Names and values in a record, with those of what it holds.")
  @Default.Integer(10_000)
  Integer getMaxFields();

  void setMaxFields(Integer value);

  @Description(
      "Rejects of one dump after which the run ends with exit code 4 and publishes nothing: it is hardly a"
          + " dump of posts.")
  @Default.Long(1_000_000L)
  Long getMaxRejects();

  void setMaxRejects(Long value);
}
