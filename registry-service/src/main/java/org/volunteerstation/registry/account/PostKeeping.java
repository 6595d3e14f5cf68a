package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.RegionDirectory;

/** Gives people further posts and ends them. */
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
		Post post = new Post(this.ids.next(), draft.role(), draft.region(), draft.endsOn(), false);
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
		return this.gate.storeWithout(post, account, account.withoutPost(post, this.clock), granter);
	}

}
