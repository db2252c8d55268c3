package org.sinur.watchlist.retelling;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** The topics that what is in force was told on. */
@ApplicationScoped
class ToldTopics implements PanacheRepositoryBase<ToldTopicRow, String> {

  private static final Logger LOG = Logger.getLogger(ToldTopics.class);

  private final InstantSource clock;

  ToldTopics(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Tells a state anew where it was told on another topic, or on none that is known. Of several
   * replicas one does so: the others wait, and find it done.
   *
   * @param topicId the topic there is now
   */
  @WithTransaction
  Uni<Void> tell(WholeState state, String topicId) {
    return isToldOn(state, topicId)
        .flatMap(
            told ->
                told
                    ? Uni.createFrom().voidItem()
                    : state.oneAtATime().chain(() -> tellUnlessTold(state, topicId)));
  }

  private Uni<Void> tellUnlessTold(WholeState state, String topicId) {
    return isToldOn(state, topicId)
        .flatMap(
            told ->
                told
                    ? Uni.createFrom().voidItem()
                    : state.tellAnew().chain(() -> note(state, topicId)));
  }

  /** Asked of the database each time, because another replica may have told it meanwhile. */
  private Uni<Boolean> isToldOn(WholeState state, String topicId) {
    return count("topic = ?1 and topicId = ?2", state.topic(), topicId).map(known -> known > 0);
  }

  private Uni<Void> note(WholeState state, String topicId) {
    LOG.infof("%s is told as a whole on a topic that is new", state.topic());
    return findById(state.topic())
        .flatMap(
            row -> {
              var noted = row == null ? new ToldTopicRow() : row;
              noted.topic = state.topic();
              noted.topicId = topicId;
              noted.toldAt = clock.instant();
              return row == null ? persist(noted) : Uni.createFrom().item(noted);
            })
        .replaceWithVoid();
  }
}
