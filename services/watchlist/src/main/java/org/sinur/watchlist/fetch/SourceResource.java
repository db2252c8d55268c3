package org.sinur.watchlist.fetch;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.problem.ProblemException;
import org.sinur.watchlist.WatchlistProblem;
import org.sinur.watchlist.source.AcceptedSources;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListSource;

/** The sources whose lists are taken in, and how fresh the fetched ones are. */
@Path("sources")
@Tag(name = "Sources")
class SourceResource {

  private final AcceptedSources sources;
  private final FetchSettings settings;
  private final Fetches fetches;
  private final Fetcher fetcher;
  private final FetchOrder order;
  private final InstantSource clock;

  SourceResource(
      AcceptedSources sources,
      FetchSettings settings,
      Fetches fetches,
      Fetcher fetcher,
      FetchOrder order,
      InstantSource clock) {
    this.sources = sources;
    this.settings = settings;
    this.fetches = fetches;
    this.fetcher = fetcher;
    this.order = order;
    this.clock = clock;
  }

  /**
   * A source.
   *
   * @param source its name
   * @param forms the forms in which its files are taken in
   * @param published whether its publisher gives the list out to everybody; files of others wait
   *     for a second person
   * @param address from where it is fetched; null where it is only sent by people
   * @param nextAt when it is fetched next
   * @param triedAt when that was last tried
   * @param succeededAt when the publisher last gave a whole file, or said that there is no new one
   * @param failure why the last try failed; null when it did not
   * @param late whether it should have been fetched long ago
   * @param importId the last import that was fetched
   */
  @Schema(name = "Source")
  record View(
      String source,
      List<ListForm> forms,
      boolean published,
      @Nullable URI address,
      @Nullable Instant nextAt,
      @Nullable Instant triedAt,
      @Nullable Instant succeededAt,
      @Nullable String failure,
      boolean late,
      @Nullable UUID importId) {}

  @GET
  @Operation(summary = "The sources whose lists are taken in, and how fresh the fetched ones are")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<List<View>> list() {
    return fetches
        .listAll()
        .map(rows -> rows.stream().collect(Collectors.toMap(r -> r.source, Function.identity())))
        .map(fetched -> sources.all().stream().map(source -> view(source, fetched)).toList());
  }

  @POST
  @Path("{source}/fetch")
  @Operation(
      summary = "Fetches a list from its publisher now",
      description =
          """
          From the address of the settings and no other. The answer tells what came of it; the import tells what changed. Asked \
          again at once it fetches again, and finds nothing new.""")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  public Uni<View> fetch(@PathParam("source") String source) {
    var publisher = sources.all().stream().filter(s -> s.name().equals(source)).findFirst();
    if (publisher.isEmpty() || !settings.sources().containsKey(source)) {
      throw ProblemException.of(
          WatchlistProblem.NOT_FETCHED,
          "Fetched: " + settings.sources().keySet().stream().sorted().toList());
    }
    return order
        .place(source)
        .chain(() -> fetcher.fetch(source))
        .map(row -> view(publisher.get(), row == null ? Map.of() : Map.of(source, row)));
  }

  private View view(ListSource source, Map<String, FetchRow> fetched) {
    var publisher = settings.sources().get(source.name());
    var row = fetched.get(source.name());
    var forms = source.forms().stream().sorted().toList();
    if (publisher == null || row == null) {
      return new View(
          source.name(),
          forms,
          source.isPublished(),
          publisher == null ? null : publisher.address(),
          null,
          null,
          null,
          null,
          publisher != null,
          null);
    }
    return new View(
        source.name(),
        forms,
        source.isPublished(),
        publisher.address(),
        row.nextAt,
        row.triedAt,
        row.succeededAt,
        row.failure,
        isLate(row),
        row.importId);
  }

  private boolean isLate(FetchRow row) {
    return row.succeededAt == null
        || row.succeededAt.isBefore(clock.instant().minus(fetcher.tooOldAfter()));
  }
}
