package dev.almanac.beam;

import dev.almanac.model.PostTitle;
import java.util.List;

/** Titles of canonical posts as one element. */
public record TitleBatch(List<PostTitle> titles) {}
