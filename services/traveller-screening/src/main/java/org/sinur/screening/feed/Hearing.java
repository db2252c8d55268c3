package org.sinur.screening.feed;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What is done with what headquarters tells on a topic. Called by one thread, which may wait.
 *
 * <p>The topic has one partition, so what is heard is in the order in which it was told, and the
 * word that a version is complete comes after all that it changed.
 */
public interface Hearing {

  /** The key under which the version in force is told. */
  String VERSION_KEY = "version-in-force";

  /** Where the hearing goes on: in which topic, for a topic made anew has another id, and where. */
  record Place(String topicId, long next) {}

  /** The topic's name. */
  String topic();

  /** Brings into memory what is kept; empty where nothing is. */
  Optional<Place> load();

  /**
   * Another topic than the one kept begins: what is kept stays in use until it is heard in full.
   */
  void beginAnew();

  /**
   * Keeps what was told, and then uses it.
   *
   * @param after where to go on after it
   */
  void hear(ConsumerRecords<String, String> told, Place after);

  /** How far what is at hand can be relied upon, in a few words by name. */
  Map<String, String> standing();
}
