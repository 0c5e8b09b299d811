package magnitka.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    static <T> T take(Future<T> future) {
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
