package org.sinur.listeddocuments;

import org.jspecify.annotations.Nullable;
import org.sinur.traveldocument.StateCode;

/** Issuing States as figures of 15 bits, and back; 0 stands for none. */
final class State {

  private static final int LETTERS = 26;

  private State() {}

  static int figure(@Nullable StateCode state) {
    int figure = 0;
    if (state != null) {
      for (int i = 0; i < state.value().length(); i++) {
        figure = figure * LETTERS + state.value().charAt(i) - 'A' + 1;
      }
    }
    return figure;
  }

  static @Nullable StateCode of(int figure) {
    if (figure == 0) {
      return null;
    }
    var code = new StringBuilder(3);
    for (int left = figure; left > 0; left = (left - 1) / LETTERS) {
      code.append((char) ('A' + (left - 1) % LETTERS));
    }
    return new StateCode(code.reverse().toString());
  }
}
