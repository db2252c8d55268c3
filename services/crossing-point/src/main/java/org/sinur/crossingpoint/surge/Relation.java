package org.sinur.crossingpoint.surge;

/** What somebody is to the head of the group. */
public enum Relation {
  /** The head: who speaks for the group; the first of it. */
  HEAD,
  SPOUSE,
  CHILD,
  PARENT,
  SIBLING,
  OTHER_RELATIVE,
  /** In the group and no relative: a child among them is looked at by protection. */
  UNRELATED
}
