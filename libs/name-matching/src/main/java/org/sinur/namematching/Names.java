package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.Vocabulary.Token;

/**
 * All listed names and their vocabulary. It only ever grows: a name that goes is marked, so that a
 * reader that began before still finds it. One thread adds, others read.
 */
final class Names {

  final Vocabulary vocabulary = new Vocabulary();
  private final LongTable<Ordinals> wholes = new LongTable<>();
  private volatile IndexedName[] names = new IndexedName[1_024];
  final NameParts parts = new NameParts();
  private int size;

  int size() {
    return size;
  }

  IndexedName get(int ordinal) {
    return names[ordinal];
  }

  /** The names made of just these parts, in whatever order; by chance others among them. */
  @Nullable Ordinals whole(List<NamePart> parts) {
    return wholes.get(wholeKey(parts));
  }

  private static long wholeKey(List<NamePart> parts) {
    long sum = 0;
    for (NamePart part : parts) {
      long hash = 0;
      for (int i = 0; i < part.text.length(); i++) {
        hash = hash * 0x100000001B3L + part.text.charAt(i);
      }
      sum += (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
    }
    return sum == 0 ? 1 : sum;
  }

  List<IndexedName> add(ListedPerson person, List<List<NamePart>> read) {
    List<IndexedName> added = new ArrayList<>();
    for (int place = 0; place < read.size(); place++) {
      if (size == names.length) {
        int length = size + (size >> 1);
        names = Arrays.copyOf(names, length);
      }
      List<Token> tokens = read.get(place).stream().map(vocabulary::enter).toList();
      IndexedName name = new IndexedName(size, person, place, tokens);
      parts.add(tokens);
      names[size] = name;
      tokens.stream().distinct().forEach(token -> token.addName(name.ordinal));
      added.add(name);
      long key = wholeKey(read.get(place));
      Ordinals same = wholes.get(key);
      if (same == null) {
        same = new Ordinals();
        wholes.add(key, same);
      }
      same.add(name.ordinal);
      size++;
    }
    return added;
  }
}
