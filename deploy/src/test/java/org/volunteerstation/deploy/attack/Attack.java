package org.volunteerstation.deploy.attack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.DynamicTest;

/**
 * One attack.
 *
 * @param name what is tried
 * @param check tries it and looks at what came of it
 */
record Attack(String name, Runnable check) {

	/** Attacks under way at a time; some come through two doors at once. */
	private static final int AT_ONCE = 6;

	/**
	 * Those who attack.
	 * @return threads; closing them waits for all attacks
	 */
	static ExecutorService attackers() {
		return Executors.newFixedThreadPool(AT_ONCE);
	}

	/**
	 * Begins it.
	 * @param attackers who carry it out
	 * @return a test that tells how it ended
	 */
	DynamicTest begun(Executor attackers) {
		CompletableFuture<Void> under = CompletableFuture.runAsync(this.check, attackers);
		return DynamicTest.dynamicTest(this.name, () -> {
			try {
				under.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof AssertionError error) ? error : new AssertionError(ex.getCause());
			}
		});
	}

}
