package org.sinur.service;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Does something with each of many, one after the other: a session does one thing at a time. */
public final class InTurn {

  private InTurn() {}

  /** Does it with each. */
  public static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> act) {
    return map(items, act).replaceWithVoid();
  }

  /** Gathers what comes of each, in their order. */
  public static <T, R> Uni<List<R>> map(Collection<T> items, Function<T, Uni<R>> act) {
    return Multi.createFrom()
        .iterable(List.copyOf(items))
        .onItem()
        .transformToUniAndConcatenate(act::apply)
        .collect()
        .asList();
  }
}
