package org.sinur.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day of Arbaeen as it was reported: 132,879 arrivals through eleven crossing points
 * (shafaqna.com 325509, report of the Border Ports Commission, 2023). The points are those of the
 * Commission's list, their shares those of Iranian pilgrims by border as the Iranian side told them
 * (irna.ir 85572559), the rest spread over the others. How the day's hours differ, and that those
 * who leave are as many and some hours later, is supposed.
 */
final class PilgrimDay {

  /** The arrivals of the day. */
  static final int ARRIVALS = 132_879;

  private static final int LEAVING_HOURS_LATER = 9;

  /**
   * The share of each hour in Baghdad, of 1000: nights are cool, and buses arrive in the morning.
   */
  private static final int[] HOURS = {
    30, 26, 24, 26, 34, 46, 58, 66, 68, 62, 52, 42, 34, 30, 30, 34, 42, 50, 54, 52, 44, 36, 32, 28
  };

  private static final List<Point> POINTS =
      List.of(
          new Point("IQZUR", 24, 519),
          new Point("IQSLM", 16, 230),
          new Point("IQMDH", 10, 120),
          new Point("IQSHB", 10, 60),
          new Point("IQNJF", 12, 25),
          new Point("IQBGW", 20, 15),
          new Point("IQSFW", 8, 10),
          new Point("IQBSM", 8, 8),
          new Point("IQHOM", 8, 5),
          new Point("IQQAM", 8, 4),
          new Point("IQBSR", 10, 4));

  private PilgrimDay() {}

  /**
   * A crossing point on that day.
   *
   * @param code its code
   * @param lanes how many lanes it has
   * @param share of 1000 travellers, how many cross here
   */
  record Point(String code, int lanes, int share) {}

  /** The eleven crossing points. */
  static List<Point> points() {
    return POINTS;
  }

  /** How many arrive in an hour of the day, from 0 to 23. */
  static int arrivals(int hour) {
    return Math.round((float) ARRIVALS * HOURS[hour] / sum());
  }

  /** How many leave in an hour of the day. */
  static int departures(int hour) {
    return arrivals((hour - LEAVING_HOURS_LATER + HOURS.length) % HOURS.length);
  }

  /** How many cross in an hour of the day, both ways. */
  static int crossings(int hour) {
    return arrivals(hour) + departures(hour);
  }

  /** How many cross on the day, both ways. */
  static int crossings() {
    return IntStream.range(0, HOURS.length).map(PilgrimDay::crossings).sum();
  }

  /** The hour in which most cross. */
  static int busiestHour() {
    return IntStream.range(0, HOURS.length)
        .boxed()
        .max(Comparator.comparingInt(PilgrimDay::crossings))
        .orElseThrow();
  }

  /**
   * How many cross in a second of an hour.
   *
   * @param speed how many times as fast as it was
   */
  static double perSecond(int hour, double speed) {
    return crossings(hour) * speed / 3_600;
  }

  /**
   * Where the travellers of an hour stand, one after another as they come: every kind is spread
   * over the whole hour.
   *
   * @param share how much of the hour is replayed, in (0,1]
   */
  static List<BoothRequests.Stand> stands(int hour, double share) {
    var stands = new ArrayList<Placed>();
    for (var point : POINTS) {
      place(stands, point, "ENTRY", arrivals(hour) * share);
      place(stands, point, "EXIT", departures(hour) * share);
    }
    return stands.stream()
        .sorted((one, other) -> Double.compare(one.at, other.at))
        .map(Placed::stand)
        .toList();
  }

  private static void place(List<Placed> stands, Point point, String direction, double travellers) {
    var count = Math.round(travellers * point.share / 1000);
    for (var i = 0; i < count; i++) {
      stands.add(
          new Placed(
              (i + 0.5) / count,
              new BoothRequests.Stand(point.code, 1 + i % point.lanes, direction)));
    }
  }

  private record Placed(double at, BoothRequests.Stand stand) {}

  private static int sum() {
    var sum = 0;
    for (var hour : HOURS) {
      sum += hour;
    }
    return sum;
  }
}
