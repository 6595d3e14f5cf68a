package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * The account of an official with the posts that are not over; acts in one of them.
 *
 * @param id identifier
 * @param username name to sign in with
 * @param subject the account's id in Keycloak; null until it is there
 * @param state where it stands
 * @param activated whether the person's password is in force
 * @param problem why Keycloak could not be made to agree; null without
 * @param lockedBy the office that locked it; null while it is not locked, and of locks
 * from before that was kept
 * @param posts the posts, the oldest first
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Account(String id, String username, @Nullable String subject, AccountState state, boolean activated,
		@Nullable String problem, @Nullable RegionCode lockedBy, List<Post> posts, long version, Instant updatedAt) {

	/** Posts at most. */
	static final int MAX_POSTS = 10;

	public Account {
		posts = List.copyOf(posts);
	}

	/**
	 * The post that the account acts in.
	 * @return empty once all posts are over
	 */
	public Optional<Post> activePost() {
		return this.posts.stream().filter(Post::active).findFirst();
	}

	/**
	 * How it stands on a day, whether or not anything has run since: posts whose last day
	 * is over are gone, and with the last of them the account is over.
	 * @param today the day
	 * @return the same when nothing is over
	 */
	public Account on(LocalDate today) {
		List<Post> left = this.posts.stream().filter((post) -> !post.isOver(today)).toList();
		if (this.state == AccountState.ENDED || left.size() == this.posts.size()) {
			return this;
		}
		return left.isEmpty() ? with(AccountState.ENDED, false, this.posts)
				: with(this.state, this.activated, oneActive(left));
	}

	/** Whether it acts where it did not before, not even from above. */
	boolean actsBeyond(Account before) {
		Optional<RegionScope> own = before.activePost().map((post) -> new RegionScope(post.region()));
		return activePost().filter((post) -> own.filter((scope) -> scope.covers(post.region())).isEmpty()).isPresent();
	}

	/**
	 * Makes sure that the account is what a draft asks for.
	 * @throws AccountRefusal when it is somebody else's, or sees masks where the draft
	 * would let it see personal data
	 */
	void checkHolds(PostDraft draft) {
		List<Post> same = this.posts.stream().filter((post) -> post.isSame(draft)).toList();
		if (this.state == AccountState.ENDED || same.isEmpty()) {
			throw new AccountRefusal.UsernameTaken();
		}
		if (draft.unmasks() && same.stream().noneMatch(Post::unmasks)) {
			throw new AccountRefusal.UnmaskingByHand();
		}
	}

	/**
	 * Makes sure that somebody may change the account as a whole: all its posts have to
	 * be the caller's to give, and it is not the caller's own.
	 * @param granter who
	 */
	void checkKeptBy(Granter granter) {
		if (granter.subject().equals(this.subject)) {
			throw new AccountRefusal.Own();
		}
		if (!isKeptBy(granter)) {
			throw new AccountRefusal.Beyond();
		}
	}

	boolean isKeptBy(Granter granter) {
		return !granter.subject().equals(this.subject)
				&& this.posts.stream().allMatch((post) -> GrantMatrix.allows(granter, post.role(), post.region()));
	}

	Account locked(RegionCode by, Clock clock) {
		require(AccountState.INVITED, AccountState.ACTIVE);
		return new Account(this.id, this.username, this.subject, AccountState.LOCKED, this.activated, this.problem, by,
				this.posts, this.version + 1, now(clock));
	}

	/** A lock from above is not undone below. */
	Account unlocked(RegionScope by, Clock clock) {
		require(AccountState.LOCKED);
		if (this.lockedBy != null && !by.covers(this.lockedBy)) {
			throw new AccountRefusal.LockedAbove(this.lockedBy);
		}
		return in(this.activated ? AccountState.ACTIVE : AccountState.INVITED, this.activated, this.posts, clock);
	}

	/**
	 * The password is in force no longer; the person sets another. Whoever issues the
	 * code could redeem it first, and so comes by nothing that is not theirs to give.
	 */
	Account invited(Granter granter, Clock clock) {
		require(AccountState.INVITED, AccountState.ACTIVE);
		return in(AccountState.INVITED, false, this.posts.stream().map((post) -> post.withinRightsOf(granter)).toList(),
				clock);
	}

	Account activated(Clock clock) {
		require(AccountState.INVITED);
		return in(AccountState.ACTIVE, true, this.posts, clock);
	}

	Account ended(Clock clock) {
		require(AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
		return in(AccountState.ENDED, false, this.posts, clock);
	}

	Account withPosts(List<Post> more, Clock clock) {
		requirePostChange(more.stream().anyMatch(Post::unmasks));
		if (this.posts.size() + more.size() > MAX_POSTS) {
			throw new AccountRefusal.TooManyPosts(MAX_POSTS);
		}
		return in(this.state, this.activated, Stream.concat(this.posts.stream(), more.stream()).toList(), clock);
	}

	/** With one of its posts as it is from now on. */
	Account withPost(Post changed, Clock clock) {
		requirePostChange(changed.unmasks());
		return in(this.state, this.activated,
				this.posts.stream().map((post) -> post.id().equals(changed.id()) ? changed : post).toList(), clock);
	}

	/** Without the post; the oldest of the others becomes the active one. */
	Account withoutPost(Post over, Clock clock) {
		List<Post> left = this.posts.stream().filter((post) -> !post.id().equals(over.id())).toList();
		if (left.isEmpty()) {
			throw new AccountRefusal.LastPost();
		}
		return in(this.state, this.activated, oneActive(left), clock);
	}

	Account acting(Post chosen, Clock clock) {
		require(AccountState.ACTIVE);
		return in(this.state, this.activated,
				this.posts.stream().map((post) -> post.withActive(post.id().equals(chosen.id()))).toList(), clock);
	}

	/**
	 * One of its posts.
	 * @param id the post
	 * @return the post
	 */
	Post post(String id) {
		return this.posts.stream()
			.filter((post) -> post.id().equals(id))
			.findFirst()
			.orElseThrow(AccountRefusal.PostNotFound::new);
	}

	/** The next version of what it is. */
	Account next(Clock clock) {
		return in(this.state, this.activated, this.posts, clock);
	}

	/** The oldest acts when the active one is gone. */
	private static List<Post> oneActive(List<Post> left) {
		if (left.stream().anyMatch(Post::active)) {
			return left;
		}
		String first = left.getFirst().id();
		return left.stream().map((post) -> post.withActive(post.id().equals(first))).toList();
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Personal data are shown to nobody whose code is on its way: somebody may have
	 * issued it whom they are not shown to.
	 */
	private void requirePostChange(boolean unmasks) {
		if (unmasks && this.state == AccountState.INVITED) {
			throw new AccountRefusal.UnmaskingTooEarly();
		}
		require(AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
	}

	private void require(AccountState... from) {
		if (!List.of(from).contains(this.state)) {
			throw new AccountRefusal.StepIllegal(this.state);
		}
	}

	private Account with(AccountState state, boolean activated, List<Post> posts) {
		return new Account(this.id, this.username, this.subject, state, activated, this.problem, locker(state), posts,
				this.version, this.updatedAt);
	}

	private Account in(AccountState state, boolean activated, List<Post> posts, Clock clock) {
		return new Account(this.id, this.username, this.subject, state, activated, this.problem, locker(state), posts,
				this.version + 1, now(clock));
	}

	private @Nullable RegionCode locker(AccountState next) {
		return (next == AccountState.LOCKED) ? this.lockedBy : null;
	}

}
