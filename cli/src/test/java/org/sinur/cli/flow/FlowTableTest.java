package org.sinur.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sinur.cli.CommandFailure;

class FlowTableTest {

  @Test
  void columnsAreAsWideAsTheyNeedToBeAndFiguresStandToTheRight() {
    var text = new StringWriter();
    new FlowTable(
            List.of("day", "direction", "crossings"),
            List.of(List.of("2026-11-22", "ENTRY", "1,204"), List.of("2026-11-22", "EXIT", "9")))
        .print(new PrintWriter(text, true));
    assertThat(text.toString())
        .isEqualTo(
            """
            day         direction  crossings
            2026-11-22  ENTRY          1,204
            2026-11-22  EXIT               9
            """);
  }

  @Test
  void aDayOfAnotherFormIsRefusedInOneSentence() {
    assertThatThrownBy(() -> FlowTable.day("22.11.2026"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("A day is written like 2026-11-22.");
  }
}
