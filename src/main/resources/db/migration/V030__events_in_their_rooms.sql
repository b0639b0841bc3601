-- Events that wait to be handled are found by the names of their classes, which have moved to their rooms.
update event_publication p
set event_type = n.new_type,
    listener_id = replace(replace(p.listener_id, n.old_type, n.new_type), 'kz.yntymaq.cooperative.CooperativeMessages', n.new_listener)
from (values
    ('kz.yntymaq.cooperative.FounderInvited', 'kz.yntymaq.cooperative.founding.FounderInvited', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.FounderAnswered', 'kz.yntymaq.cooperative.founding.FounderAnswered', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.CooperativeFounded', 'kz.yntymaq.cooperative.founding.CooperativeFounded', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.FoundingGivenUp', 'kz.yntymaq.cooperative.founding.FoundingGivenUp', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.RegistrationClaimed', 'kz.yntymaq.cooperative.founding.RegistrationClaimed', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.CooperativeConfirmed', 'kz.yntymaq.cooperative.founding.CooperativeConfirmed', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.CooperativeSentBack', 'kz.yntymaq.cooperative.founding.CooperativeReturned', 'kz.yntymaq.cooperative.founding.FoundingMessages'),
    ('kz.yntymaq.cooperative.JoiningAsked', 'kz.yntymaq.cooperative.membership.JoiningAsked', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.cooperative.JoiningDecided', 'kz.yntymaq.cooperative.membership.JoiningDecided', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.cooperative.MemberJoined', 'kz.yntymaq.cooperative.membership.MemberJoined', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.cooperative.LeavingAsked', 'kz.yntymaq.cooperative.membership.LeavingAsked', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.cooperative.MemberLeft', 'kz.yntymaq.cooperative.membership.MemberLeft', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.cooperative.ChairElected', 'kz.yntymaq.cooperative.membership.ChairElected', 'kz.yntymaq.cooperative.membership.MembershipMessages'),
    ('kz.yntymaq.application.ApplicationSentBack', 'kz.yntymaq.application.ApplicationResubmitted', 'kz.yntymaq.cooperative.membership.MembershipMessages')
) as n (old_type, new_type, new_listener)
where p.event_type = n.old_type;
