package org.sinur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainWriterTest {

  @Test
  void whatWouldGiveTheTerminalOrdersIsShownInstead() {
    assertThat(written("a\u001b]52;c;cm0gLXJm\u0007b\u007f\u009b2Jc\b"))
        .isEqualTo("a\u241b]52;c;cm0gLXJm\u2407b\u2421\ufffd2Jc\u2408");
  }

  @Test
  void whatWouldTurnALineAroundIsShownInstead() {
    assertThat(written("refused \u202eylno\u202c")).isEqualTo("refused \ufffdylno\u202c");
  }

  @Test
  void allScriptsAndTheirJoinersAndLinesStayAsTheyAre() {
    var text = "دەستی لێ دا\n\tنمی\u200cخواهم \u200f7\u200e Zêrîn 😀\n";
    assertThat(written(text)).isEqualTo(text);
  }

  private static String written(String text) {
    var terminal = new StringWriter();
    new PrintWriter(new PlainWriter(terminal), true).print(text);
    return terminal.toString();
  }
}
