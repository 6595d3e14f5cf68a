package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The account of an official with the posts that are not over; acts in one of them.
 *
 * @param id identifier
 * @param username name to sign in with
 * @param subject the account's id in Keycloak; null until it is there
 * @param state where it stands
 * @param activated whether the person's password is in force
 * @param problem why Keycloak could not be made to agree; null without
 * @param posts the posts, the oldest first
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Account(String id, String username, @Nullable String subject, AccountState state, boolean activated,
		@Nullable String problem, List<Post> posts, long version, Instant updatedAt) {

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
	 * Makes sure that somebody may change the account as a whole: all its posts have to
	 * be the caller's to give, and it is not the caller's own.
	 * @param granter who
	 */
	void checkKeptBy(Granter granter) {
		if (granter.subject().equals(this.subject)) {
			throw new AccountRefusal.Own();
		}
		for (Post post : this.posts) {
			if (!GrantMatrix.allows(granter, post.role(), post.region())) {
				throw new AccountRefusal.Beyond();
			}
		}
	}

	Account locked(Clock clock) {
		require("LOCKED", AccountState.INVITED, AccountState.ACTIVE);
		return in(AccountState.LOCKED, this.activated, this.posts, clock);
	}

	Account unlocked(Clock clock) {
		require("UNLOCKED", AccountState.LOCKED);
		return in(this.activated ? AccountState.ACTIVE : AccountState.INVITED, this.activated, this.posts, clock);
	}

	/** The password is in force no longer; the person sets another. */
	Account invited(Clock clock) {
		require("INVITED", AccountState.INVITED, AccountState.ACTIVE);
		return in(AccountState.INVITED, false, this.posts, clock);
	}

	Account activated(Clock clock) {
		require("ACTIVE", AccountState.INVITED);
		return in(AccountState.ACTIVE, true, this.posts, clock);
	}

	Account ended(Clock clock) {
		require("ENDED", AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
		return in(AccountState.ENDED, false, this.posts, clock);
	}

	Account withPosts(List<Post> more, Clock clock) {
		require("POST", AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
		if (this.posts.size() + more.size() > MAX_POSTS) {
			throw new AccountRefusal.TooManyPosts(MAX_POSTS);
		}
		return in(this.state, this.activated, Stream.concat(this.posts.stream(), more.stream()).toList(), clock);
	}

	/** Without the post; the oldest of the others becomes the active one. */
	Account withoutPost(Post over, Clock clock) {
		List<Post> left = this.posts.stream().filter((post) -> !post.id().equals(over.id())).toList();
		if (left.isEmpty()) {
			throw new AccountRefusal.LastPost();
		}
		if (over.active()) {
			String first = left.getFirst().id();
			left = left.stream().map((post) -> post.withActive(post.id().equals(first))).toList();
		}
		return in(this.state, this.activated, left, clock);
	}

	Account acting(Post chosen, Clock clock) {
		require("SWITCHED", AccountState.ACTIVE);
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

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private void require(String step, AccountState... from) {
		if (!List.of(from).contains(this.state)) {
			throw new AccountRefusal.StepIllegal(this.state, step);
		}
	}

	private Account in(AccountState state, boolean activated, List<Post> posts, Clock clock) {
		return new Account(this.id, this.username, this.subject, state, activated, this.problem, posts,
				this.version + 1, now(clock));
	}

}
