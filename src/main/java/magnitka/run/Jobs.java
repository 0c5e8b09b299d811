package magnitka.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs jobs that do not touch each other on several threads; results come in the order of the jobs. */
public final class Jobs {

    private Jobs() {}

    /**
     * Runs all jobs.
     *
     * @param threads number of threads, at least 1; has no influence on results
     * @throws RuntimeException or an error: what the first job that failed threw, first in the order of the jobs
     */
    public static <T> List<T> inOrder(List<? extends Callable<T>> jobs, int threads) {
        return inOrder(jobs, threads, Progress.NONE);
    }

    /** The same, telling a listener how many jobs are done. */
    public static <T> List<T> inOrder(List<? extends Callable<T>> jobs, int threads, Progress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            jobs.forEach(job -> futures.add(pool.submit(job)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(take(future));
                progress.reached(results.size(), jobs.size());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** One of several jobs that are known by number; looks now and then whether to stop. */
    @FunctionalInterface
    interface Numbered<T> {
        T run(int job, AtomicBoolean stopped);
    }

    /**
     * Runs jobs by number, a few ahead of the one that is taken, so that not all results are there at once.
     *
     * @param taker gets the results in the order of the jobs; what it throws stops the jobs that are under way
     */
    static <T> void each(int jobs, int threads, Numbered<T> work, Consumer<T> taker) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            int next = 0;
            for (int taken = 0; taken < jobs; taken++) {
                for (; next < jobs && ahead.size() < 2 * threads; next++) {
                    int job = next;
                    ahead.add(pool.submit(() -> work.run(job, stopped)));
                }
                taker.accept(take(ahead.remove()));
            }
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private static <T> T take(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                // such as a heap that is too small: what it means is for the caller to say
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
