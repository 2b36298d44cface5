package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedStartTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'>",
        " \n<?xml version='1.0'?>\n<?xml-stylesheet href='a.xsl'?><rss>",
        "<!-- <html> --><feed xmlns='http://www.w3.org/2005/Atom'>",
        "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>",
        "<rdf:RDF\n xmlns='http://purl.org/rss/1.0/'>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>",
      })
  void aRootOfAFeedTells(String start) {
    assertThat(FeedReader.isFeed(start)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rss",
        "<rssx>",
        "<html><rss>",
        "<!DOCTYPE html><html>",
        "<!-- <rss>",
        "<?xml",
        "<p>"
      })
  void nothingElseDoes(String start) {
    assertThat(FeedReader.isFeed(start)).isFalse();
  }

  @Test
  void aLongCommentIsNoTrouble() {
    assertThat(FeedReader.isFeed("<!--" + "-".repeat(1 << 20))).isFalse();
  }
}
