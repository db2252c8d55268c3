package org.sinur.watchlist.source;

/** Why a file waits for a person. */
public enum WaitReason {
  /** It drops more of its source's subjects than may go without a second person's word. */
  SHRINKS,
  /** Nobody else publishes this list: what it says is the word of whoever sent it. */
  UNPUBLISHED,
  /** The sender asked for it. */
  HELD
}
