package org.sinur.screening.list;

import org.jspecify.annotations.Nullable;

/** What whoever meets a listed subject is asked to do; the words are those of the watchlist. */
public enum Handling {
  /** To be looked at by the second line, which decides. */
  REFER,
  /** To be held for the requesting authority, under a warrant of this country. */
  DETAIN,
  /** Wanted for extradition, as far as national law gives a foreign warrant force. */
  DETAIN_FOR_EXTRADITION,
  /** Not to be let in. */
  REFUSE_ENTRY,
  /** Not to be let out, by order of a court. */
  PREVENT_EXIT,
  /** Whereabouts and company are noted and told; the person travels on. */
  LOCATE,
  /** To be watched for, not held. */
  WATCH,
  /** Missing or unable to say who they are: brought to protection, never detained. */
  PROTECT,
  /** A dead person without a name: who travels under it is asked what they know. */
  IDENTIFY,
  /** To be read; nobody is stopped for it. */
  TAKE_NOTE,
  /** A serious and imminent threat: help is called before anything else. */
  AVERT_THREAT,
  /** Under sanctions of the Security Council, travel bans among them. */
  ENFORCE_SANCTIONS,
  /** What is carried is noted and told. */
  TRACE_ASSETS;

  /** What a word of the list means; one that is not known here asks for the second line. */
  static Handling of(@Nullable String word) {
    for (var handling : values()) {
      if (handling.name().equals(word)) {
        return handling;
      }
    }
    return REFER;
  }
}
