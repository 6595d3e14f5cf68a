package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountTests {

	private static final Clock CLOCK = Clock.systemUTC();

	private static final RegionCode HOME = RegionCode.of("510104017001");

	/**
	 * From each state, the steps that are legal and where they lead; all others refuse.
	 */
	private static final Map<AccountState, Map<String, AccountState>> STEPS = Map.of(AccountState.INVITED,
			Map.of("lock", AccountState.LOCKED, "invite", AccountState.INVITED, "activate", AccountState.ACTIVE, "end",
					AccountState.ENDED),
			AccountState.ACTIVE,
			Map.of("lock", AccountState.LOCKED, "invite", AccountState.INVITED, "end", AccountState.ENDED),
			AccountState.LOCKED, Map.of("unlock", AccountState.INVITED, "end", AccountState.ENDED), AccountState.ENDED,
			Map.of());

	private static final Map<String, UnaryOperator<Account>> ALL = Map.of("lock",
			(account) -> account.locked(HOME, CLOCK), "unlock",
			(account) -> account.unlocked(new RegionScope(HOME), CLOCK), "invite",
			(account) -> account.invited(granter("somebody", "51"), CLOCK), "activate",
			(account) -> account.activated(CLOCK), "end", (account) -> account.ended(CLOCK));

	@Test
	void takesTheStepsOfTheTableAlone() {
		for (AccountState from : AccountState.values()) {
			ALL.forEach((name, step) -> {
				Account account = account(from, false, post("a", PostRole.TIER_OFFICER, true));
				AccountState to = Objects.requireNonNull(STEPS.get(from)).get(name);
				if (to == null) {
					assertThatThrownBy(() -> step.apply(account)).as("%s from %s", name, from)
						.isInstanceOf(AccountRefusal.StepIllegal.class);
				}
				else {
					assertThat(step.apply(account).state()).as("%s from %s", name, from).isEqualTo(to);
					assertThat(step.apply(account).version()).isEqualTo(account.version() + 1);
				}
			});
		}
	}

	@Test
	void comesBackFromALockAsItWas() {
		Post post = post("a", PostRole.TIER_OFFICER, true);

		assertThat(account(AccountState.ACTIVE, true, post).locked(HOME, CLOCK)
			.unlocked(new RegionScope(HOME), CLOCK)
			.state()).isEqualTo(AccountState.ACTIVE);
		assertThat(account(AccountState.INVITED, false, post).locked(HOME, CLOCK)
			.unlocked(new RegionScope(HOME), CLOCK)
			.state()).isEqualTo(AccountState.INVITED);
	}

	@Test
	void isUnlockedByTheOfficeThatLockedItOrOneAbove() {
		Account locked = account(AccountState.ACTIVE, true, post("a", PostRole.TIER_OFFICER, true))
			.locked(RegionCode.of("5101"), CLOCK);

		assertThatThrownBy(() -> locked.unlocked(RegionScope.of("510104"), CLOCK)).isInstanceOfSatisfying(
				AccountRefusal.LockedAbove.class,
				(refusal) -> assertThat(refusal.arguments()).containsExactly("510100000000"));
		assertThat(locked.unlocked(RegionScope.of("5101"), CLOCK).lockedBy()).isNull();
		assertThat(locked.unlocked(RegionScope.of("51"), CLOCK).state()).isEqualTo(AccountState.ACTIVE);
		assertThat(locked.next(CLOCK).lockedBy()).isEqualTo(RegionCode.of("5101"));
		assertThat(locked.ended(CLOCK).lockedBy()).isNull();
		assertThat(account(AccountState.LOCKED, true, post("a", PostRole.TIER_OFFICER, true))
			.unlocked(RegionScope.of("510104"), CLOCK)
			.state()).as("a lock of before").isEqualTo(AccountState.ACTIVE);
	}

	@Test
	void actsInExactlyOnePost() {
		Post first = post("a", PostRole.TIER_OFFICER, true);
		Post second = post("b", PostRole.TIER_VIEWER, false);
		Account account = account(AccountState.ACTIVE, true, first, second);

		assertThat(account.acting(second, CLOCK).posts()).extracting(Post::active).containsExactly(false, true);
		assertThat(account.withoutPost(first, CLOCK).posts()).extracting(Post::active).containsExactly(true);
		assertThat(account.withoutPost(second, CLOCK).posts()).extracting(Post::active).containsExactly(true);
		assertThatThrownBy(() -> account(AccountState.ACTIVE, true, first).withoutPost(first, CLOCK))
			.isInstanceOf(AccountRefusal.LastPost.class);
	}

	@Test
	void isWithoutAPostTheDayAfterItsLast() {
		LocalDate last = LocalDate.of(2026, 11, 30);
		Post own = post("a", PostRole.TIER_OFFICER, false);
		Post deputy = new Post("b", PostRole.TIER_VIEWER, HOME, last, false, true);
		Account account = account(AccountState.ACTIVE, true, own, deputy);

		assertThat(account.on(last)).isSameAs(account);
		assertThat(account.on(last.plusDays(1)).posts()).containsExactly(own.withActive(true));
		assertThat(account.on(last.plusDays(1)).version()).isEqualTo(account.version());
		assertThat(account(AccountState.LOCKED, true, deputy).on(last.plusDays(1)).state())
			.isEqualTo(AccountState.ENDED);
		Account ended = account(AccountState.ENDED, false, deputy);
		assertThat(ended.on(last.plusDays(1))).isSameAs(ended);
	}

	@Test
	void isKeptByWhomCouldGiveAllItsPosts() {
		Account account = account(AccountState.ACTIVE, true, post("a", PostRole.TIER_OFFICER, true),
				new Post("b", PostRole.TIER_VIEWER, RegionCode.of("510104018"), null, false, false));

		account.checkKeptBy(granter("somebody", "510104"));
		assertThatThrownBy(() -> account.checkKeptBy(granter("somebody", "510104017")))
			.isInstanceOf(AccountRefusal.Beyond.class);
		assertThatThrownBy(() -> account.checkKeptBy(granter("subject", "51"))).isInstanceOf(AccountRefusal.Own.class);
	}

	@Test
	void letsSeeNothingByACodeOfWhoCouldNotLetItSo() {
		Account account = account(AccountState.ACTIVE, true, post("a", PostRole.TIER_OFFICER, true).withUnmasks(true),
				post("b", PostRole.TIER_ADMIN, false));

		assertThat(account.invited(granter("somebody", "510104017"), CLOCK).posts()).extracting(Post::unmasks)
			.containsExactly(true, false);
		assertThat(account.invited(granter("somebody", "510104017001"), CLOCK).posts()).extracting(Post::unmasks)
			.containsExactly(false, false);
	}

	@Test
	void letsSeeNothingWhileACodeIsOnItsWay() {
		Post masked = post("a", PostRole.TIER_OFFICER, true);
		Post clear = masked.withUnmasks(true);
		Account invited = account(AccountState.INVITED, false, masked);

		assertThatThrownBy(() -> invited.withPost(clear, CLOCK)).isInstanceOf(AccountRefusal.UnmaskingTooEarly.class);
		assertThatThrownBy(() -> invited.withPosts(List.of(clear), CLOCK))
			.isInstanceOf(AccountRefusal.UnmaskingTooEarly.class);
		assertThat(account(AccountState.INVITED, false, clear).withPost(masked, CLOCK).posts()).containsExactly(masked);
		assertThat(account(AccountState.ACTIVE, true, masked).withPost(clear, CLOCK).posts()).containsExactly(clear);
		assertThatThrownBy(() -> account(AccountState.ENDED, false, masked).withPost(clear, CLOCK))
			.isInstanceOf(AccountRefusal.StepIllegal.class);
	}

	@Test
	void hasCodesThatAreNeverTheSameAndReadAsTheyAreTyped() {
		Instant now = CLOCK.instant();
		ActivationCode code = ActivationCode.next(now);

		assertThat(code.text()).matches("([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}")
			.isNotEqualTo(ActivationCode.next(now).text());
		assertThat(Duration.between(now, code.expiresAt())).isEqualTo(Duration.ofHours(24));
		assertThat(ActivationCode.hash(" " + code.text().toLowerCase(java.util.Locale.ROOT).replace("-", "") + "\n"))
			.isEqualTo(code.hash())
			.hasSize(64);
		assertThat(code.toString()).doesNotContain(code.text());
	}

	@Test
	void refusesNamesThatKeycloakWouldReadOtherwise() {
		for (String name : List.of("Zhang", "张三", "ab", "-ab", "ab-", "a b", "service-account-x", "a".repeat(41), "a'b",
				"a@b.c")) {
			assertThatThrownBy(
					() -> new AccountDraft(name, new PostDraft(PostRole.TIER_VIEWER, HOME, null, false)).check())
				.as(name)
				.isInstanceOf(AccountRefusal.UsernameInvalid.class);
		}
		new AccountDraft("jinjiang.zhang-3", new PostDraft(PostRole.TIER_VIEWER, HOME, null, false)).check();
	}

	private static Granter granter(String subject, String region) {
		return new Granter(subject, Set.of(PostRole.TIER_ADMIN), true, RegionScope.of(region));
	}

	private static Post post(String id, PostRole role, boolean active) {
		return new Post(id, role, HOME, null, false, active);
	}

	private static Account account(AccountState state, boolean activated, Post... posts) {
		return new Account("id", "name", "subject", state, activated, null, null, List.of(posts), 1, Instant.EPOCH);
	}

}
