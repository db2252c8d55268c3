package org.sinur.watchlist.entry;

import java.util.Optional;

/** How an entry stands. */
enum EntryState {
  /** It waits for its first approval. */
  PROPOSED,
  /** It is listed until its last day. */
  IN_FORCE,
  /** It is not listed, until somebody resumes it. */
  SUSPENDED,
  /** It was approved once and is not listed any more. */
  WITHDRAWN,
  /** It was never approved. */
  NOT_LISTED;

  /** The state that an approved change leads to; empty where it cannot be made. */
  Optional<EntryState> after(Change change) {
    return Optional.ofNullable(
        switch (this) {
          case PROPOSED -> change == Change.LIST ? IN_FORCE : null;
          case IN_FORCE ->
              switch (change) {
                case AMEND -> IN_FORCE;
                case SUSPEND -> SUSPENDED;
                case WITHDRAW -> WITHDRAWN;
                case LIST, RESUME -> null;
              };
          case SUSPENDED ->
              switch (change) {
                case AMEND -> SUSPENDED;
                case RESUME -> IN_FORCE;
                case WITHDRAW -> WITHDRAWN;
                case LIST, SUSPEND -> null;
              };
          case WITHDRAWN, NOT_LISTED -> null;
        });
  }
}
