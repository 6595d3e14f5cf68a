package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Gives people further posts and ends them, and says in which of them personal data are
 * seen in clear.
 */
@Service
@Transactional
public class PostKeeping {

	private final AccountGate gate;

	private final AccountExpiry expiry;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public PostKeeping(AccountGate gate, AccountExpiry expiry, RegionDirectory directory, IdGenerator ids,
			Clock clock) {
		this.gate = gate;
		this.expiry = expiry;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Gives a person one more post.
	 * @param id the account
	 * @param draft the post
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, acting in the same post as before
	 */
	public Account addPost(String id, PostDraft draft, long version, Granter granter) {
		HeldRegions held = this.directory.hold(List.of(draft.region()), granter.scope());
		Account account = this.gate.kept(id, version, granter);
		draft.check(granter, this.expiry.today());
		held.region(draft.region());
		if (account.posts().stream().anyMatch((post) -> post.isSame(draft))) {
			throw new AccountRefusal.PostHeld();
		}
		Post post = draft.toPost(this.ids.next(), false);
		return this.gate.store(account.withPosts(List.of(post), this.clock), AccountEvents.Step.POST_ADDED,
				List.of(post), false, granter);
	}

	/**
	 * Ends one post of several, also where the others are not the caller's to give.
	 * @param id the account
	 * @param postId the post
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account without it
	 */
	public Account endPost(String id, String postId, long version, Granter granter) {
		Account account = this.gate.seen(id, version, granter);
		Post post = taken(postId, account, granter);
		return this.gate.storeWithout(post, account, account.withoutPost(post, this.clock), granter);
	}

	/**
	 * Lets who acts in a post see personal data in clear; what is so already stays.
	 * @param id the account
	 * @param postId the post
	 * @param version the version that the caller has seen
	 * @param granter who asks; has to be able to give every post of the account
	 * @return the account
	 */
	public Account letUnmask(String id, String postId, long version, Granter granter) {
		Account account = this.gate.kept(id, version, granter);
		Post post = account.post(postId);
		if (!GrantMatrix.allowsUnmasking(granter, post.role(), post.region())) {
			throw new AccountRefusal.UnmaskingNotGranted(post.role(), post.region());
		}
		return unmasking(account, post, true, granter);
	}

	/**
	 * Lets who acts in a post see masks alone; whoever could give the post may say so,
	 * and tokens of before are void.
	 * @param id the account
	 * @param postId the post
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account
	 */
	public Account endUnmasking(String id, String postId, long version, Granter granter) {
		Account account = this.gate.seen(id, version, granter);
		return unmasking(account, taken(postId, account, granter), false, granter);
	}

	/**
	 * A post that something is taken of, also where others are not the caller's to give.
	 */
	private static Post taken(String postId, Account account, Granter granter) {
		Post post = account.post(postId);
		if (!granter.scope().covers(post.region())) {
			throw new AccountRefusal.PostNotFound();
		}
		if (granter.subject().equals(account.subject())) {
			throw new AccountRefusal.Own();
		}
		if (!GrantMatrix.allows(granter, post.role(), post.region())) {
			throw new AccountRefusal.Beyond();
		}
		return post;
	}

	private Account unmasking(Account account, Post post, boolean unmasks, Granter granter) {
		Post now = post.withUnmasks(unmasks);
		if (now.equals(post)) {
			return account;
		}
		AccountEvents.Step step = unmasks ? AccountEvents.Step.UNMASKING_GIVEN : AccountEvents.Step.UNMASKING_ENDED;
		return this.gate.store(account.withPost(now, this.clock), step, List.of(now), !unmasks && post.active(),
				granter);
	}

}
