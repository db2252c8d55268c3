package org.sinur.testsupport;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that are sent at the same moment, to see which of them wins. */
public final class AtOnce {

  private AtOnce() {}

  /** What each is answered, in the order of the requests. */
  public static <T> List<T> send(List<Callable<T>> requests) {
    var ready = new CyclicBarrier(requests.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return requests.stream()
          .map(
              request ->
                  threads.submit(
                      () -> {
                        ready.await();
                        return request.call();
                      }))
          .toList()
          .stream()
          .map(AtOnce::answer)
          .toList();
    }
  }

  private static <T> T answer(Future<T> sent) {
    try {
      return sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
