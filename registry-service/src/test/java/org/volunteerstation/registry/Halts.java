package org.volunteerstation.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

import org.volunteerstation.registry.account.Accounts;
import org.volunteerstation.registry.account.Identities;
import org.volunteerstation.registry.station.Stations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets a test stop the service in the middle of its work: at a call of one of its doors
 * to the database and to Keycloak.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Halts implements BeanPostProcessor {

	private static final List<Class<?>> DOORS = List.of(Stations.class, Accounts.class, Identities.class);

	private static volatile @Nullable Halt halt;

	/**
	 * Stops the first call that there will be.
	 * @param method its name
	 * @param argument what the first argument is like
	 * @return the halt, which ends when it is closed at the latest
	 */
	static Halt at(String method, Predicate<Object> argument) {
		Halt next = new Halt(method, argument);
		halt = next;
		return next;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return DOORS.stream()
			.filter((door) -> door.isInstance(bean))
			.findFirst()
			.map((door) -> halting(door, bean))
			.orElse(bean);
	}

	private static Object halting(Class<?> door, Object bean) {
		return Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] { door }, (proxy, method, arguments) -> {
			Halt now = halt;
			if (now != null && arguments != null && method.getName().equals(now.method)
					&& now.argument.test(arguments[0])) {
				now.stop();
			}
			try {
				return method.invoke(bean, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		});
	}

	/** Where the service stops. */
	static final class Halt implements AutoCloseable {

		private static final long SECONDS = 60;

		private final String method;

		private final Predicate<Object> argument;

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch ended = new CountDownLatch(1);

		Halt(String method, Predicate<Object> argument) {
			this.method = method;
			this.argument = argument;
		}

		private void stop() throws InterruptedException {
			this.reached.countDown();
			this.ended.await(SECONDS, TimeUnit.SECONDS);
		}

		void awaitReached() throws InterruptedException {
			assertThat(this.reached.await(SECONDS, TimeUnit.SECONDS)).as(this.method).isTrue();
		}

		void goOn() {
			halt = null;
			this.ended.countDown();
		}

		@Override
		public void close() {
			goOn();
		}

	}

}
