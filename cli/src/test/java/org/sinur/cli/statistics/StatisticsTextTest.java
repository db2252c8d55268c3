package org.sinur.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StatisticsTextTest {

  @Test
  void whatIsNotPublishedIsADashAndNoZero() throws JsonProcessingException {
    assertThat(
            StatisticsText.lines(
                new ObjectMapper()
                    .readTree(
                        """
                        {"month":"2026-10","edition":2,"standing":"PUBLISHED","countedAsOf":"2026-11-03T08:00:00Z","threshold":5,"figures":[
                          {"crossings":1281,"suppressed":false,"question":"x"},
                          {"direction":"EXIT","nationality":"ISL","crossings":0,"suppressed":false,"question":"x"},
                          {"direction":"ENTRY","nationality":"ISL","suppressed":true,"question":"x"}]}""")))
        .containsExactly(
            "2026-10, edition 2, published, counted 2026-11-03T08:00:00Z",
            "all                 1,281",
            "EXIT, ISL               0",
            "ENTRY, ISL              -",
            "A dash is a figure that is not published: it is from 1 to 4, or one such could be computed from it.");
  }
}
