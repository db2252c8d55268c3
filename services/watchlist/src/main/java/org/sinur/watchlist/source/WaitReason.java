package org.sinur.watchlist.source;

/** Why a file waits for a person. */
public enum WaitReason {
  /** It drops more of its source's subjects than may go without a word. */
  SHRINKS,
  /** The sender asked for it. */
  HELD
}
