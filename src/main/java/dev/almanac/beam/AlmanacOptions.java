package dev.almanac.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** The options of {@code run}; help, specs and the command line all come from here. */
public interface AlmanacOptions extends PipelineOptions {

  @Description(
      "Dumps to read: files, folders (to any depth) or globs, separated by commas. The format of each"
          + " is told from its content; gzip is unpacked.")
  @Nullable String getInput();

  void setInput(@Nullable String value);

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
      "Groups in which posts are merged. Changes the memory a group needs, never a result.")
  @Default.Integer(32)
  Integer getShards();

  void setShards(Integer value);
}
