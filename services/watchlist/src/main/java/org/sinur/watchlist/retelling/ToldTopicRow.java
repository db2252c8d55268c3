package org.sinur.watchlist.retelling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** On which topic a whole state was told last. */
@Entity
@Table(name = "told_topic")
class ToldTopicRow {

  /** The topic's name. */
  @Id String topic;

  /** Which topic of this name it is. */
  String topicId;

  Instant toldAt;
}
