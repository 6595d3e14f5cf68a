package org.volunteerstation.activity.activity;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;

/** What can be done to one activity: load, decide, save, tell. */
@Service
@Transactional
public class ActivityPlanning {

	private final Activities activities;

	private final ActivityEvents events;

	private final HomeProjects projects;

	private final IdGenerator ids;

	private final Clock clock;

	public ActivityPlanning(Activities activities, ActivityEvents events, HomeProjects projects, IdGenerator ids,
			Clock clock) {
		this.activities = activities;
		this.events = events;
		this.projects = projects;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Plans an activity of a project.
	 * @param projectId the project
	 * @param content what its publication says
	 * @param scope what the caller may write
	 * @return the activity
	 */
	public Activity plan(String projectId, ActivityContent content, RegionScope scope) {
		OfferedProject project = this.projects.find(projectId, scope)
			.filter((found) -> scope.covers(found.project().region()))
			.orElseThrow(ActivityRefusal.ProjectNotFound::new);
		ActivityEvent.Planned planned = Activity.plan(new ActivityId(this.ids.next()), project, content, this.clock);
		this.activities.add(planned.activity(), scope);
		this.events.append(planned);
		return planned.activity();
	}

	/**
	 * Changes what an activity's publication says.
	 * @param id the activity
	 * @param content what it shall say
	 * @param seen the version that the caller saw
	 * @param scope what the caller may write
	 * @return the activity
	 */
	public Activity change(ActivityId id, ActivityContent content, long seen, RegionScope scope) {
		Activity activity = this.activities.find(id, scope).orElseThrow(ActivityRefusal.NotFound::new);
		boolean withdrawn = this.projects.isWithdrawn(activity.project());
		ActivityEvent.Changed changed = activity.change(content, withdrawn, seen, this.clock);
		if (!this.activities.save(changed.activity(), scope)) {
			throw new ActivityRefusal.Stale();
		}
		this.events.append(changed);
		return changed.activity();
	}

}
