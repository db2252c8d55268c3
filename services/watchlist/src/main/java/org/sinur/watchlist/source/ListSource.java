package org.sinur.watchlist.source;

import java.util.Set;

/** A publisher of lists, whose files can be read. */
public interface ListSource {

  /** The source's name in addresses and subject ids, such as {@code un}. */
  String name();

  /**
   * Whether its publisher gives the list out to everybody, so that anybody can hold a file against
   * it. With the file of any other source one person could list whomever they please: it waits for
   * a second one.
   */
  boolean isPublished();

  /** The forms in which its lists are taken in. */
  Set<ListForm> forms();

  /**
   * Reads a file. Takes long: not to be called on an event loop.
   *
   * @param form one of {@link #forms()}
   */
  ListReading read(ListForm form, byte[] file);
}
