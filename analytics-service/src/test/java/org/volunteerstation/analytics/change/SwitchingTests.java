package org.volunteerstation.analytics.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;

/** When a change is taken over. */
class SwitchingTests {

	private static final Order ORDER = new Order("1", RegionCode.of("510104"), false, LocalDate.EPOCH, Instant.EPOCH, 1,
			Set.of(), List.of(), Set.of());

	private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(10));

	private final List<String> told = new ArrayList<>();

	private final Heard heard = new Heard();

	private final Part part = new Part();

	private final Switching switching = new Switching(this.heard, List.of(this.part),
			(order, moved) -> this.told.add(order.id() + " " + moved), PATIENCE);

	@Test
	void waitsForEveryOtherService() {
		this.heard.followedFor = Duration.ofSeconds(1);
		assertThat(this.switching.followed()).isEmpty();

		this.heard.followedFor = Duration.ofSeconds(3);
		assertThat(this.switching.followed()).extracting(Change::ids).containsExactly(List.of("1"));
	}

	@Test
	void takesOverAndTellsIt() {
		this.heard.followedFor = Duration.ofSeconds(3);
		this.part.complete = true;

		assertThat(this.switching.isTakenOver(this.switching.followed().getFirst())).isTrue();

		assertThat(this.told).containsExactly("1 7");
		assertThat(this.heard.open()).isEmpty();
	}

	@Test
	void waitsForWhatIsOnItsWayButNotForEver() {
		this.heard.followedFor = Duration.ofMinutes(9);
		Change change = this.switching.followed().getFirst();
		assertThat(this.switching.isTakenOver(change)).isFalse();
		assertThat(this.told).isEmpty();

		this.heard.followedFor = Duration.ofMinutes(10);
		assertThat(this.switching.isTakenOver(change)).isTrue();
	}

	@Test
	void leavesAChangeThatAnotherOneHasJoined() {
		this.heard.followedFor = Duration.ofSeconds(3);
		this.part.complete = true;
		Change change = this.switching.followed().getFirst();
		this.heard.whole = false;

		assertThat(this.switching.isTakenOver(change)).isFalse();
	}

	/** A part that waits. */
	private static final class Part implements Participant {

		private boolean complete;

		@Override
		public boolean isComplete(Change change) {
			return this.complete;
		}

		@Override
		public long release(Change change) {
			return 7;
		}

	}

	/** One order, followed for some time. */
	private static final class Heard implements Orders {

		private Duration followedFor = Duration.ZERO;

		private boolean whole = true;

		private boolean settled;

		@Override
		public void hold() {
		}

		@Override
		public void lock() {
		}

		@Override
		public void write(Order order) {
		}

		@Override
		public void follow(String order, String service, String state) {
		}

		@Override
		public void touch(Collection<String> orders) {
		}

		@Override
		public List<Order> open() {
			return this.settled ? List.of() : List.of(ORDER);
		}

		@Override
		public boolean isFollowed(Order order, Duration quiet) {
			return this.followedFor.compareTo(quiet) >= 0;
		}

		@Override
		public boolean isWhole(Change change) {
			return this.whole;
		}

		@Override
		public void settle(Change change) {
			this.settled = true;
		}

		@Override
		public Map<String, String> settled(Collection<String> orders) {
			return Map.of();
		}

		@Override
		public Map<RegionCode, String> waiting(Collection<RegionCode> codes) {
			return Map.of();
		}

		@Override
		public Set<RegionCode> waitingIn(RegionScope scope) {
			return Set.of();
		}

	}

}
