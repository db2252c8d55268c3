package org.sinur.namematching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common the parts of names are among those who bear them, whether or not any is listed. The
 * file {@code name-frequencies.txt} beside this class holds the figures, and says where they are
 * from.
 */
final class NameFrequencies {

  /** Of a part that the file does not have, in the file's unit: tenths of a natural logarithm. */
  private static final int UNKNOWN = 95;

  private static final double UNIT = 0.1;
  private static final NameFrequencies SHIPPED = read();

  private final Map<Long, Byte> sounds = new HashMap<>();
  private final Map<Long, Byte> consonants = new HashMap<>();
  private final Map<Long, Byte> skeletons = new HashMap<>();

  private NameFrequencies() {}

  /** What it tells that two parts sound the same; natural logarithm of one in how many. */
  static double ofSound(long soundKey) {
    return UNIT * SHIPPED.sounds.getOrDefault(soundKey, (byte) UNKNOWN);
  }

  /** What it tells that two parts have the same consonants. */
  static double ofConsonants(long consonantKey) {
    return UNIT * SHIPPED.consonants.getOrDefault(consonantKey, (byte) UNKNOWN);
  }

  /** What it tells that two parts have the same skeleton. */
  static double ofSkeleton(long skeleton) {
    return UNIT * SHIPPED.skeletons.getOrDefault(skeleton, (byte) UNKNOWN);
  }

  /** The same for spellings that differ in the colour of vowels only; never 0. */
  static long soundKey(String sounds) {
    long hash = 0;
    for (int i = 0; i < sounds.length(); i++) {
      hash = hash * 0x100000001B3L + 1 + colourless(sounds.charAt(i));
    }
    return hash == 0 ? 1 : hash;
  }

  /** The same for whatever vowels a script leaves out or writes by a consonant; never 0. */
  static long consonantKey(String sounds) {
    long hash = 0;
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      boolean heard =
          switch (sound) {
            case 'A', 'E' -> i == 0;
            case 'w', 'y', 'v' -> i == 0;
            default -> i == 0 || !Sounds.isVowel(sound);
          };
      if (heard) {
        hash = hash * 0x100000001B3L + 1 + consonant(sound);
      }
    }
    return hash == 0 ? 1 : hash;
  }

  /** Sounds that one side's alphabet has one letter for. */
  private static char consonant(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'A', 'E' -> 'a';
      case 'w', 'v' -> 'w';
      case 'p' -> 'b';
      case 'T' -> 't';
      case 'D', 'Z', 'z', 'x' -> 'z';
      case 'C' -> 'S';
      case 'c' -> 's';
      case 'q', 'k' -> 'k';
      case 'g', 'j', 'G', 'J', 'Q' -> 'g';
      case 'H' -> 'X';
      case 'V' -> 'f';
      default -> sound;
    };
  }

  private static char colourless(char sound) {
    return switch (sound) {
      case 'e', 'y' -> 'i';
      case 'o' -> 'u';
      case 'A' -> 'a';
      case 'J', 'Q' -> 'g';
      case 'H' -> 'X';
      case 'V' -> 'f';
      default -> sound;
    };
  }

  /** A line for each sound: the sound, a tab, its figure; the others by the sound of an example. */
  private static NameFrequencies read() {
    NameFrequencies frequencies = new NameFrequencies();
    try (InputStream in = NameFrequencies.class.getResourceAsStream("name-frequencies.txt")) {
      if (in == null) {
        throw new IllegalStateException("name-frequencies.txt is missing beside the class");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        frequencies.add(line);
      }
      return frequencies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    int tab = line.indexOf('\t');
    byte figure = (byte) Integer.parseInt(line, tab + 1, line.length(), 10);
    if (line.charAt(0) == '+') {
      consonants.put(consonantKey(line.substring(1, tab)), figure);
    } else if (line.charAt(0) == '*') {
      for (long skeleton : Skeletons.of(line.substring(1, tab))) {
        skeletons.put(skeleton, figure);
        break;
      }
    } else {
      sounds.put(soundKey(line.substring(0, tab)), figure);
    }
  }
}
