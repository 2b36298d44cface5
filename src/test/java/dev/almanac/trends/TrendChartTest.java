package dev.almanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Grain;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TrendChartTest {
  private static final List<ThemeLine> LINES =
      List.of(line("Sparse <autoencoders>", 3), line("Evals", 5));

  @Test
  void aPngHasTheLinesInTheirColours() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TrendChart(LINES, Grain.MONTH, "Two").png(out);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1000, 520);
    assertThat(has(image, 0x0072B2)).isTrue();
    assertThat(has(image, 0xD55E00)).isTrue();
    assertThat(has(image, 0x009E73)).isFalse();
  }

  @Test
  void anSvgIsXmlWithTheLinesInTheirColours() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TrendChart(LINES, Grain.MONTH, "Two").svg(out);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("rgb(0,114,178)", "rgb(213,94,0)")
        .doesNotContain("rgb(0,158,115)");
  }

  @Test
  void aLineAloneHasItsIntervalAndLinesSideBySideHaveNone() throws Exception {
    ByteArrayOutputStream alone = new ByteArrayOutputStream();
    new TrendChart(LINES.subList(1, 2), Grain.MONTH, "One").svg(alone);
    assertThat(alone.toString(StandardCharsets.UTF_8)).contains("rgb(119,119,119)");
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    new TrendChart(LINES, Grain.MONTH, "Two").svg(two);
    assertThat(two.toString(StandardCharsets.UTF_8)).doesNotContain("rgb(119,119,119)");
  }

  private static boolean has(BufferedImage image, int color) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
        .anyMatch(pixel -> pixel == color);
  }

  private static ThemeLine line(String name, int posts) {
    return new ThemeLine(
        name,
        name,
        IntStream.range(0, 12)
            .mapToObj(
                month ->
                    new ThemeLine.Point(
                        LocalDate.of(2024, 1, 1).plusMonths(month),
                        posts,
                        posts / 100.0 + month / 200.0,
                        0,
                        1,
                        1,
                        0,
                        0,
                        false,
                        false))
            .toList());
  }
}
