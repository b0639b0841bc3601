package kz.yntymaq.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What every role gets from every page. 302 is the way to the sign-in (for a visitor) or on to another page. */
final class Routes {

    private static final String EXPECTED = """
            route                              visitor farmer member chair district oblast operator auditor admin foreign
            /                                  200     200    200    200   200      200    200      200     200   200
            /privacy                           200     200    200    200   200      200    200      200     200   200
            /privacy/{version}                 200     200    200    200   200      200    200      200     200   200
            /help                              200     200    200    200   200      200    200      200     200   200
            /session                           204     204    204    204   204      204    204      204     204   204
            /places                            200     200    200    200   200      200    200      200     200   200
            /places/choose                     404     404    404    404   404      404    404      404     404   404
            /support                           200     200    200    200   200      200    200      200     200   200
            /cooperatives                      200     200    200    200   200      200    200      200     200   200
            /cooperatives/rules                200     200    200    200   200      200    200      200     200   200
            /cooperatives/{id}                 200     200    200    200   200      200    200      200     200   200
            /support/rules                     200     200    200    200   200      200    200      200     200   200
            /calculator                        200     200    200    200   200      200    200      200     200   200
            /calculator/loan                   200     200    200    200   200      200    200      200     200   200
            /calculator/loan.xlsx              302     302    302    302   302      302    302      302     302   302
            /calculator/loan.pdf               302     302    302    302   302      302    302      302     302   302
            /calculator/milk                   302     302    302    302   302      302    302      302     302   302
            /calculator/investment             302     302    302    302   302      302    302      302     302   302
            /calculator/subsidy/{programme}    200     200    200    200   200      200    200      200     200   200
            /calculator/subsidy/{programme}/xlsx 302   302    302    302   302      302    302      302     302   302
            /calculator/subsidy/{programme}/pdf 302    302    302    302   302      302    302      302     302   302
            /qualify                           200     200    200    200   200      200    200      200     200   200
            /qualify/place                     200     200    200    200   200      200    200      200     200   200
            /qualify/begin                     302     302    302    302   302      302    302      302     302   302
            /support/programmes                200     200    200    200   200      200    200      200     200   200
            /support/programmes/{programme}    200     200    200    200   200      200    200      200     200   200
            /support/programmes/{programme}/editions/{edition} 200 200 200 200 200 200 200      200     200   200
            /queue                             200     200    200    200   200      200    200      200     200   200
            /queue/{programme}                 200     200    200    200   200      200    200      200     200   200
            /cabinet/waiting/{id}              302     404    200    200   404      404    404      404     404   404
            /cabinet/waiting/{id}/give-up      302     404    302    200   404      404    404      404     404   404
            /office/waiting                    302     403    403    403   404      200    404      200     403   404
            /office/waiting/{fund}             302     403    403    403   404      200    404      404     403   404
            /office/waiting/{fund}/offer       302     403    403    403   404      200    404      404     403   404
            /office/waiting/{fund}/payment     302     403    403    403   404      200    404      404     403   404
            /office/waiting/{fund}/payments/{id}/back 302 403 403 403 404      200    404      404     403   404
            /office/waiting/{fund}/money/{year} 302    403    403    403   404      200    404      404     403   404
            /priorities                        200     200    200    200   200      200    200      200     200   200
            /priorities/{code}                 200     200    200    200   200      200    200      200     200   200
            /priorities/{code}/table           404     404    404    404   404      404    404      404     404   404
            /register                          200     200    200    200   200      200    200      200     200   200
            /password/{token}                  404     404    404    404   404      404    404      404     404   404
            /verify                            200     200    200    200   200      200    200      200     200   200
            /verify/{code}                     404     404    404    404   404      404    404      404     404   404
            /cabinet/signed                    302     200    200    200   200      200    200      200     200   200
            /cabinet/signed/{signature}        302     404    404    404   404      404    404      404     404   404
            /cabinet/signed/{signature}/{part} 302     404    404    404   404      404    404      404     404   404
            /cabinet/signing/{kind}/{id}       302     404    404    200   404      404    404      404     404   404
            /sign-in/certificate               200     302    302    302   302      302    302      302     302   302
            /cabinet/certificate               302     200    200    200   200      200    200      200     200   200
            /sign-in                           200     302    302    302   302      302    302      302     302   302
            /sign-in/forgotten                 200     200    200    200   200      200    200      200     200   200
            /sign-in/second                    302     302    302    302   302      302    302      302     302   302

            /cabinet/security                  302     200    200    200   200      200    200      200     200   200
            /cabinet/security/proof            302     200    200    200   200      200    200      200     200   200
            /cabinet/security/app              302     302    302    302   302      302    302      302     302   302
            /cabinet/security/codes            302     302    302    302   302      302    302      302     302   302
            /cabinet/security/passkeys/new     302     302    302    302   302      302    302      302     302   302
            /cabinet/security/passkeys/{id}/remove 302 302    302    302   302      302    302      302     302   302
            /cabinet/security/remove           302     302    302    302   302      302    302      302     302   302
            /cabinet/data                      302     200    200    200   200      200    200      200     200   200
            /cabinet/data/{held}               302     200    200    200   200      200    200      200     200   200
            /cabinet/data/withdrawal           302     200    200    200   200      200    200      200     200   200
            /cabinet/data/name                 302     200    200    200   200      200    200      200     200   200
            /cabinet/data/take                 302     200    200    200   200      200    200      200     200   200
            /cabinet/password                  302     200    200    200   200      200    200      200     200   200
            /cabinet/password/new              302     200    200    200   200      200    200      200     200   200
            /cabinet/identity                  302     200    200    200   200      200    200      200     200   200
            /cabinet/identity/taken            302     302    302    302   302      302    302      302     302   302
            /cabinet/consent                   302     200    200    200   200      200    200      200     200   200
            /cabinet/mandates                  302     200    200    200   200      200    200      200     200   200
            /cabinet/mandates/new              302     200    200    200   200      200    200      200     200   200
            /cabinet/mandates/cooperative      302     200    200    200   200      200    200      200     200   200
            /cabinet/entrusted                 302     200    200    200   200      200    200      200     200   200
            /cabinet/helping                   302     200    200    200   200      200    200      200     200   200
            /cabinet/inbox                     302     200    200    200   200      200    200      200     200   200
            /cabinet                           302     200    200    200   200      200    200      200     200   200
            /cabinet/profile                   302     200    200    200   200      200    200      200     200   200
            /cabinet/notices                   302     200    200    200   200      200    200      200     200   200
            /cabinet/notices/{channel}         302     302    302    302   302      302    302      302     302   302
            /cabinet/notices/{channel}/kinds   302     302    302    302   302      302    302      302     302   302
            /cabinet/contacts                  302     200    200    200   200      200    200      200     200   200
            /cabinet/cooperatives/new          302     200    200    200   200      200    200      200     200   200
            /cabinet/cooperatives/{id}         302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/conclusion 302  404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/conclusion/objection 302 404 404 302 404     404    404      404     404   404
            /cabinet/cooperatives/{id}/edit    302     404    404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/close   302     404    404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/invite  302     404    404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/change   302    404    404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/closing 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/liquidation 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/reorganisation 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/stop 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/claims 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/claims/{claim} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/remainder 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/parts/{member} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/drafts/{shown} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/words 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/words/{word} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/mistakes/{mistake}/{of} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/closing/end 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/registration 302 404   404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/minutes 302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/founders 302    404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/join    302     200    302    302   200      200    200      200     200   200
            /cabinet/cooperatives/{id}/leave   302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/members 302     404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/chair   302     404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/associate 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/{associate}/leave 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/{associate}/leave/undo 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/{associate}/return 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/meetings/{meeting} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associate/ask 302 200 302 302 200 200 200 200 200 200
            /cabinet/cooperatives/{id}/associate/meetings/{meeting} 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associate/meetings/{meeting}/questions/{question} 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/propose 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/requests/{request}/meeting 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/associates/requests/{request}/contract 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion}/answer 302 404 200 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion}/decision 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion}/handed 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion}/notice 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/exclusions/{exclusion}/notice.pdf 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/alive 302 404 200 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/deaths 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member}/back 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member}/name 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member}/{heir}/pay 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member}/{heir}/dues 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/heirs/{member}/{heir}/pass 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/authorisations 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/authorisations/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/new 302 404 302 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/demand 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/charter/{number} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/matters/{topic} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/open 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/move 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/call-off 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/presence 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/representative 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/vote 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/interest 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/hands 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/ballot 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/ballot/demands 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/ballot/paper 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/ballot/list.txt 302 404 302 302 404 404 404 404 404 404
            /ballot/{question}                200     200    200    200   200      200    200      200     200   200
            /cabinet/cooperatives/{id}/meetings/{meeting}/minutes 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/minutes.pdf 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/notice.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/papers 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/extract 302 200 200 200 200 200 200 200 200 200
            /cabinet/extracts 302 200 200 200 200 200 200 200 200 200
            /cabinet/extracts/{extract} 302 404 404 404 404 404 404 404 404 404
            /cabinet/extracts/{extract}/extract.pdf 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/bodies/{body} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meetings/{meeting}/bodies/release 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/board 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/board/{sitting}/minutes.pdf 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/board/new 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/revision 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/revision/new 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/revision/groups/{control} 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/control 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/control/new/{aim} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/control/{control}/meeting 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/control/{control}/report 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/duties 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/bodies 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/bodies/elect/{body} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/bodies/release 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/ask 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/items 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/items/{number} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/answer 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/paper 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/paper/{member} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/sheet 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/sheet.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/minutes 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/absentee/{absentee}/minutes.pdf 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/sales 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/sales/new 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/sales/terms 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/sales/{offer} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/sales/{offer}/transfer 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/share 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/share/book.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/share/book 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/kin 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/close 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/import 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/import/template.csv 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/import/template.xlsx 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/import/{file} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/import/{file}/back 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/book.pdf 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/book 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/entries/{entry} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/payout 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/shares/{member}/due 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/own 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/import 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/import/template.csv 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/import/template.xlsx 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/import/{file} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/import/{file}/back 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/recorded 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/recorders 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/products 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/new/{deal} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/trade/lines/{line} 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/additional 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/additional/new 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/additional/{addition} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/additional/{addition}/meeting 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/additional/{addition}/brought/{member} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts/{member} 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts/{member}/draft 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts/{member}/meeting 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts/{member}/decision 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payouts/{member}/objection 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/close 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/draft 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/meeting 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/paid 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/paid/{member} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/paid/{member}/entries 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/payments/{period}/paid/{member}/entries/{entry} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year}/draft 302 404 404 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year}/meeting 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year}/paid 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year}/paid/{payee} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/income/{year}/paid/{payee}/entries/{entry} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/members/{member}/decision 302 404 404 302 404 404   404      404     404   404
            /cabinet/cooperatives/{id}/members/{member}/payment  302 404 404 302 404 404   404      404     404   404
            /cabinet/cooperatives/{id}/entity-ended 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/members/{member}/exit     302 404 404 302 404 404   404      404     404   404
            /cabinet/applications/start        302     404    404    200   404      404    404      404     404   404
            /cabinet/applications/{id}         302     404    200    200   404      404    404      404     404   404
            /cabinet/applications/{id}/{section}  302     404    404    200   404      404    404      404     404   404
            /cabinet/applications/{id}/documents 302     404    404    200   404      404    404      404     404   404
            /cabinet/applications/{id}/check   302     404    404    200   404      404    404      404     404   404
            /cabinet/documents                 302     200    200    200   200      200    200      200     200   200
            /cabinet/documents/{kind}/{id}/{purpose} 302 404 404 200 404 404 404 404 404 404
            /cabinet/documents/{kind}/{id}/{purpose}/{file} 302 404 404 404 404 404 404 404 404 404
            /cabinet/applications/{id}/handed-in 302   404    404    302   404      404    404      404     404   404
            /cabinet/applications/{id}/objection 302   404    404    302   404      404    404      404     404   404
            /cabinet/applications/{id}/complaint 302   404    404    302   404      404    404      404     404   404
            /cabinet/applications/{id}/talk    302     404    404    302   404      404    404      404     404   404
            /cabinet/applications/{id}/receipt 302     404    404    404   404      404    404      404     404   404
            /cabinet/applications/{id}/letters/{letter} 302 404 404 404   404      404    404      404     404   404
            /cabinet/applications/{id}/letters/{letter}/letter.pdf 302 404 404 404 404 404 404     404     404   404
            /cabinet/applications/{id}/print   302     404    404    200   404      404    404      404     404   404
            /cabinet/applications/{id}/print.pdf 302   404    404    200   404      404    404      404     404   404
            /cabinet/applications/{id}/signatures/{signature}/{part} 302 404 404 404 404 404 404    404     404   404
            /cabinet/applications/{id}/withdraw 302     404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/give-up 302     404    404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/terms 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/notice.pdf 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/{assembly} 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/{assembly}/people 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/{assembly}/presence 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/{assembly}/questions/{question}/vote 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/assembly/{assembly}/questions/{question}/hands 302 404 404 404 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/part 302 404 302 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/charter 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/charter.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/charter/{number} 302 404 404 302 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/contract 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/contract.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/minutes.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/founders.pdf 302 404 200 200 404 404 404 404 404 404
            /cabinet/cooperatives/{id}/meeting 302     404    404    302   404      404    404      404     404   404
            /cabinet/invitations/{id}          302     200    200    200   200      200    200      200     200   200
            /invitation/{token}                302     200    200    200   200      200    200      200     200   200
            /cabinet/offices/{id}              302     404    404    200   404      404    404      404     404   404
            /files/{id}                        302     404    404    404   404      404    404      404     404   404
            /files/{id}/shown                  302     404    404    404   404      404    404      404     404   404
            /files/{id}/small                  302     404    404    404   404      404    404      404     404   404

            /office                            302     403    403    403   200      200    200      200     403   200
            /office/applications/{id}          302     403    403    403   200      200    200      200     403   404
            /office/applications/{id}/signatures/{signature}/{part} 302 403 403 403 404 404 404     404     403   404
            /office/applications/{id}/talk     302     403    403    403   200      200    200      200     403   404
            /office/applications/{id}/letters/{letter} 302 403 403  403   404      404    404      404     403   404
            /office/applications/{id}/letters/{letter}/letter.pdf 302 403 403 403 404 404 404      404     403   404
            /office/applications/{id}/check    302     403    403    403   200      404    404      404     403   404
            /office/applications/{id}/recall   302     403    403    403   302      404    404      404     403   404
            /office/applications/{id}/close    302     403    403    403   302      404    404      404     403   404
            /office/applications/{id}/corrections 302     403    403    403   200      404    404      404     403   404
            /office/applications/{id}/corrections/judged 302 403  403    403   302      404    404      404     403   404
            /office/applications/{id}/conclusion 302     403    403    403   302      404    404      404     403   404
            /office/applications/{id}/commission 302     403    403    403   302      404    404      404     403   404
            /office/applications/{id}/commission/protocol 302 403 403  403   404      404    404      404     403   404
            /office/applications/{id}/commission/protocol.pdf 302 403 403 403 404     404    404      404     403   404
            /office/applications/{id}/commission/vote 302     403    403    403   302      404    404      404     403   404
            /office/applications/{id}/inspection 302   403    403    403   302      302    404      404     403   404
            /office/applications/{id}/inspection/photos 302 403 403  403   302      302    404      404     403   404
            /office/applications/{id}/hearing  302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/complaint 302    403    403    403   302      302    302      302     403   404
            /office/applications/{id}/reopening 302    403    403    403   302      302    404      404     403   404
            /office/applications/{id}/reopening/answer 302 403 403   403   302      302    404      404     403   404
            /office/complaints                 302     403    403    403   200      200    200      200     403   200
            /office/applications/{id}/minutes  302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/duties   302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/share    302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/contract 302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/refusal  302     403    403    403   200      302    404      404     403   404
            /office/applications/{id}/approval 302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/release  302     403    403    403   404      302    404      404     403   404
            /office/applications/{id}/rules    302     403    403    403   200      302    404      404     403   404
            /office/applications/{id}/rules/{rule} 302 403    403    403   200      302    404      404     403   404
            /office/applications/{id}/colleague 302    403    403    403   200      302    404      404     403   404
            /office/absences                   302     403    403    403   200      200    404      404     403   200
            /office/commission                 302     403    403    403   200      200    404      404     403   200
            /office/commission/confirm         302     403    403    403   302      302    404      404     403   302
            /office/commission/naming          302     403    403    403   200      200    404      404     403   200
            /office/sittings/new               302     403    403    403   302      302    404      404     403   302
            /office/sittings/{sitting}         302     403    403    403   404      404    404      404     403   404
            /office/sittings/{sitting}/agenda  302     403    403    403   404      404    404      404     403   404
            /office/sittings/{sitting}/move    302     403    403    403   404      404    404      404     403   404
            /office/sittings/{sitting}/off     302     403    403    403   404      404    404      404     403   404
            /office/sittings/{sitting}/protocol 302    403    403    403   404      404    404      404     403   404
            /office/sittings/{sitting}/protocol.pdf 302 403   403    403   404      404    404      404     403   404
            /office/filters                    302     403    403    403   200      200    200      200     403   200
            /office/filters/new                302     403    403    403   200      200    200      200     403   200
            /office/filters/{filter}           302     403    403    403   200      404    404      404     403   404
            /office/export                     302     403    403    403   200      200    200      200     403   200
            /office/export/{export}/cases.xlsx 302     403    403    403   200      404    404      404     403   404
            /office/oversight                  302     403    403    403   200      200    200      200     403   200
            /office/shares                     302     403    403    403   200      200    404      404     403   200
            /office/cases                      302     403    403    403   302      302    404      404     403   302
            /office/requests                   302     403    403    403   302      302    404      404     403   302
            /office/person                     302     403    403    403   200      200    404      404     403   200
            /office/cases/{batch}              302     403    403    403   404      404    404      404     403   404
            /office/audit                      302     403    403    403   404      404    404      200     403   404
            /office/identity                   302     403    403    403   200      200    404      404     403   200
            /office/identity/{id}              302     403    403    403   200      200    404      404     403   404
            /office/identity/{id}/forgotten    302     403    403    403   302      302    404      404     403   404
            /office/identity/{id}/take-over    302     403    403    403   200      200    404      404     403   404
            /office/identity/{id}/withdrawal   302     403    403    403   302      302    404      404     403   404
            /office/assisted                   302     403    403    403   200      200    404      404     403   200
            /office/assisted/sheet             302     403    403    403   200      200    404      404     403   200
            /office/assisted/sheet.pdf         302     403    403    403   200      200    404      404     403   200
            /office/mandates/{id}              302     403    403    403   200      200    404      404     403   404
            /office/mandates/{id}/cooperative  302     403    403    403   200      200    404      404     403   404
            /office/mandates/{id}/membership   302     403    403    403   404      404    404      404     403   404
            /office/mandates/{id}/membership/{act}/{about} 302 403 403 403 404 404 404 404 403 404
            /office/mandates/{id}/membership/{act}/{about}/paper 302 403 403 403 404 404 404 404 403 404
            /office/mandates/{id}/membership/{act}/{about}/paper.pdf 302 403 403 403 404 404 404 404 403 404
            /office/names/{id}                 302     403    403    403   200      200    404      404     403   404
            /office/names/{id}/refusal         302     403    403    403   200      200    404      404     403   404
            /office/cooperatives               302     403    403    403   200      200    200      200     403   200
            /office/cooperatives/{id}          302     403    403    403   200      200    200      200     403   404
            /office/deaths                     302     403    403    403   200      404    404      404     403   200
            /office/cooperatives/{id}/change   302     403    403    403   302      404    404      404     403   404
            /office/cooperatives/{id}/closing  302     403    403    403   302      404    404      404     403   404
            /office/cooperatives/{id}/contract 302     403    403    403   404      404    404      404     403   404
            /office/cooperatives/{id}/contract.pdf 302 403    403    403   404      404    404      404     403   404
            /office/cooperatives/{id}/charter  302     403    403    403   404      404    404      404     403   404
            /office/cooperatives/{id}/charter.pdf 302  403    403    403   404      404    404      404     403   404
            /office/cooperatives/{id}/kin      302     403    403    403   200      200    404      404     403   404
            /office/cooperatives/{id}/conclusion 302   403    403    403   404      200    404      200     403   404
            /office/cooperatives/{id}/conclusion/new 302 403  403    403   404      200    404      404     403   404
            /office/conclusions                302     403    403    403   404      200    404      200     403   404
            /office/conclusions/{id}/{step}    302     403    403    403   404      200    404      404     403   404
            /office/priorities                 302     403    403    403   302      302    302      302     403   302
            /office/priorities/{year}          302     403    403    403   200      200    200      200     403   200
            /office/priorities/{year}/publish  302     403    403    403   404      200    404      404     403   404
            /office/priorities/{year}/{area}   302     403    403    403   200      200    200      200     403   404
            /office/priorities/{year}/{area}/send 302  403    403    403   200      404    404      404     403   404
            /office/priorities/{year}/{area}/agree 302 403    403    403   302      404    404      404     403   404
            /office/priorities/{year}/{area}/return 302 403   403    403   302      302    404      404     403   404
            /office/priorities/{year}/{area}/import 302 403   403    403   200      404    404      404     403   404
            /office/priorities/{year}/{area}/table 302 403    403    403   200      200    200      200     403   404
            /office/priorities/{year}/{area}/villages/{village} 302 403 403 403 200 404    404      404     403   404

            /admin                             302     403    403    403   403      403    403      403     200   403
            /admin/withdrawals                 302     403    403    403   403      403    403      403     200   403
            /admin/withdrawals/{id}            302     403    403    403   403      403    403      403     200   403
            /admin/notices                     302     403    403    403   403      403    403      403     200   403
            /admin/incidents                   302     403    403    403   403      403    403      403     200   403
            /admin/incidents/new               302     403    403    403   403      403    403      403     200   403
            /admin/incidents/{id}              302     403    403    403   403      403    403      403     200   403
            /admin/audit                       302     403    403    403   403      403    403      403     200   403
            /admin/territories                 302     403    403    403   403      403    403      403     200   403
            /admin/territories/{code}          302     403    403    403   403      403    403      403     200   403
            /admin/territories/import          302     403    403    403   403      403    403      403     200   403
            /admin/territories/import/{id}     302     403    403    403   403      403    403      403     404   403
            /admin/offices                     302     403    403    403   403      403    403      403     200   403
            /admin/offices/new                 302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}                302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/name           302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/appoint        302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/people/{appointment} 302 403  403    403   403      403    403      403     200   403
            /admin/offices/{id}/proposals/{proposal} 302 403  403    403   403      403    403      403     200   403
            /admin/people                      302     403    403    403   403      403    403      403     200   403
            /admin/people/{id}                 302     403    403    403   403      403    403      403     200   403
            /admin/identity                    302     403    403    403   403      403    403      403     200   403
            /admin/identity/{id}               302     403    403    403   403      403    403      403     200   403
            /admin/identity/{id}/forgotten     302     403    403    403   403      403    403      403     302   403
            /admin/identity/{id}/take-over     302     403    403    403   403      403    403      403     200   403
            /admin/identity/{id}/withdrawal    302     403    403    403   403      403    403      403     302   403
            /admin/names/{id}                  302     403    403    403   403      403    403      403     200   403
            /admin/names/{id}/refusal          302     403    403    403   403      403    403      403     200   403
            /admin/calendar                    302     403    403    403   403      403    403      403     302   403
            /admin/calendar/{year}             302     403    403    403   403      403    403      403     200   403
            /admin/mrp                         302     403    403    403   403      403    403      403     200   403
            /admin/mrp/{year}                  302     403    403    403   403      403    403      403     200   403
            /admin/editions                    302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}                 302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}/difference      302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}/lists/{at}      302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}/parts/{at}      302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}/return          302     403    403    403   403      403    403      403     200   403
            /admin/drafts/{id}/trial           302     403    403    403   403      403    403      403     200   403
            /admin/intake                      302     403    403    403   403      403    403      403     200   403
            /admin/intake/{programme}/{oblast} 302     403    403    403   403      403    403      403     200   403
            /admin/limits                      302     403    403    403   403      403    403      403     302   403
            /admin/limits/{year}               302     403    403    403   403      403    403      403     200   403
            /admin/limits/{year}/{oblast}      302     403    403    403   403      403    403      403     200   403
            """;

    private Routes() {}

    /** Expected status by route and role. */
    static Map<String, Map<String, Integer>> expected() {
        List<String> lines = EXPECTED.lines().filter(line -> !line.isBlank()).toList();
        List<String> roles = List.of(lines.get(0).trim().split("\\s+"));
        var expected = new LinkedHashMap<String, Map<String, Integer>>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = List.of(line.trim().split("\\s+"));
            var answers = new LinkedHashMap<String, Integer>();
            for (int i = 1; i < roles.size(); i++) {
                answers.put(roles.get(i), Integer.valueOf(row.get(i)));
            }
            answers.put("point", answers.get(isOfDesk(row.get(0)) ? "district" : "farmer"));
            expected.put(row.get(0), answers);
        }
        return expected;
    }

    /** Whether one works there with a person and an identity document: all that a service point of the district opens as such. */
    private static boolean isOfDesk(String route) {
        return Stream.of("/office/identity", "/office/names", "/office/assisted", "/office/mandates")
                .anyMatch(route::startsWith);
    }

    /** Whether a script asks this address, or it gives a file to be saved, and nobody looks at it. */
    static boolean isNoPage(String route) {
        return Stream.of(".pdf", ".csv", ".xlsx").anyMatch(route::endsWith)
                || Set.of("/places", "/session", "/office/priorities/{year}/{area}/table")
                        .contains(route);
    }
}
