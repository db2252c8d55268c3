package org.sinur.screening.list;

/**
 * Where headquarters said which version is in force: all that this version changed was told before.
 *
 * @param topicId which topic it was: a topic made anew has another id
 * @param at where in it; -1 where it was not noted
 */
public record ListMark(String topicId, long at) {

  /** Whether what was told before another mark has been heard at this one. */
  public boolean covers(ListMark other) {
    return topicId.equals(other.topicId) && at >= other.at;
  }
}
