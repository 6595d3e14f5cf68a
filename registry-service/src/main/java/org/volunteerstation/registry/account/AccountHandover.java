package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Hands the posts of a person who leaves, and what was being drafted in them, to a
 * successor, and ends the account, in one.
 */
@Service
@Transactional
public class AccountHandover {

	private final AccountGate gate;

	private final LeftDrafts drafts;

	private final Activations activations;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public AccountHandover(AccountGate gate, LeftDrafts drafts, Activations activations, RegionDirectory directory,
			IdGenerator ids, Clock clock) {
		this.gate = gate;
		this.drafts = drafts;
		this.activations = activations;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Hands over. The successor goes on acting in the post that is active.
	 * @param id the account of who leaves
	 * @param successorId the account of who takes over
	 * @param version the version of the first that the caller has seen
	 * @param granter who asks; has to be able to give every post of both
	 * @return the successor's account
	 */
	public Account handOver(String id, String successorId, long version, Granter granter) {
		if (id.equals(successorId)) {
			throw new AccountRefusal.SuccessorNotFound();
		}
		holdRegions(id, granter);
		// In one order, so that two handovers do not wait for one another.
		if (id.compareTo(successorId) > 0) {
			this.gate.lockFirst(successorId, granter);
		}
		Account leaving = this.gate.kept(id, version, granter);
		Account successor = this.gate.other(successorId, granter);
		Account ended = leaving.ended(this.clock);
		Account after = taking(successor, leaving.posts());
		handOverDrafts(leaving, successor, granter);
		this.activations.drop(id);
		this.gate.store(ended, AccountEvents.Step.ENDED, ended.posts(), true, granter);
		List<Post> given = after.posts().stream().filter((post) -> !successor.posts().contains(post)).toList();
		return given.isEmpty() ? after : this.gate.store(after, AccountEvents.Step.POST_ADDED, given, false, granter);
	}

	/**
	 * What is handed over lies there; an account that has moved since has another
	 * version.
	 */
	private void holdRegions(String id, Granter granter) {
		this.gate.glance(id, granter)
			.ifPresent((leaving) -> this.directory.hold(leaving.posts().stream().map(Post::region).toList(),
					granter.scope()));
	}

	private void handOverDrafts(Account leaving, Account successor, Granter granter) {
		String from = leaving.subject();
		if (from != null) {
			leaving.posts()
				.stream()
				.map(Post::region)
				.distinct()
				.forEach((office) -> this.drafts.handOver(office, from, successor.subject(), granter.scope()));
		}
	}

	/**
	 * All posts at once are one change, however many they are. Seeing personal data in
	 * clear is trust in who leaves: the successor is given it anew, or not.
	 */
	private Account taking(Account successor, List<Post> posts) {
		List<Post> missing = posts.stream()
			.filter((post) -> successor.posts().stream().noneMatch(post::isSame))
			.map((post) -> new Post(this.ids.next(), post.role(), post.region(), post.endsOn(), false, false))
			.toList();
		return missing.isEmpty() ? successor : successor.withPosts(missing, this.clock);
	}

}
